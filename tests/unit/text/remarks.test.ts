import { expect, it } from 'vitest'
import { withoutRemarks } from '@/lib/summaries/content'

it.each([
  ['长沙要构建的产业体系（注：四个数字各指什么，报告未作解释）。', '长沙要构建的产业体系。'],
  ['全年（注：报告未写明年份）新增36家（A股）。', '全年新增36家（A股）。'],
  ['One of the sites (note: the report does not explain it).', 'One of the sites.'],
  ['注：以原件为准。', '注：以原件为准。'],
])('%s', (given, left) => {
  expect(withoutRemarks(given)).toBe(left)
})
