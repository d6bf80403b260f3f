import { Chapter, type Sample, State } from '@/app/dev/components/demo'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'

const here = '/dev/components'

export function Moving({ t, words }: Sample) {
  return (
    <Chapter title={t('走动', 'Moving about')}>
      <State name={t('位置', 'Breadcrumbs')}>
        <Breadcrumbs
          label={t('示例位置', 'Sample place')}
          trail={[
            { href: '/reports', label: t('报告', 'Reports') },
            { href: here, label: '学习先进拓思路 解放思想促发展', lang: 'zh-CN' },
          ]}
        />
      </State>
      <State name={t('标签页', 'Tabs')}>
        <Tabs
          label={t('视图', 'Views')}
          tabs={[
            { href: here, label: t('要点', 'Takeaways'), current: true, count: 24 },
            { href: `${here}?text`, label: t('原文', 'Text'), current: false },
            { href: `${here}?figures`, label: t('数据', 'Figures'), current: false, count: 38 },
          ]}
        />
      </State>
      <State name={words.pages}>
        <Pagination
          label={words.pages}
          first={{ href: here, label: words.first }}
          next={{ href: `${here}?cursor=1`, label: words.next }}
        />
      </State>
    </Chapter>
  )
}
