import { Chapter, type Sample, State } from '@/app/dev/components/demo'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ChineseText } from '@/components/ui/chinese-text'
import { KindMark } from '@/components/ui/kind-mark'
import { List, ListRow } from '@/components/ui/list'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'

export function Data({ t, words, locale, now }: Sample) {
  const rows = [
    {
      code: 'P-1',
      kind: 'practice',
      title: t('以“2+(3+6)+(4+5)”体系统筹产业布局', 'One scheme for all industries'),
      open: 3,
    },
    {
      code: 'P-1.2',
      kind: 'practice',
      title: t('三大先导产业集中突破', 'Break through in three lead industries'),
      open: 0,
    },
    {
      code: 'A-2.1',
      kind: 'action',
      title: t('把北斗产业链做成长沙的名片', 'Make BeiDou a mark of Changsha'),
      open: 1,
    },
  ] as const
  return (
    <Chapter title={t('列表与表格', 'Lists and tables')}>
      <State name={t('列表', 'List')}>
        <List label={t('要点', 'Takeaways')}>
          {rows.map((row) => (
            <ListRow
              key={row.code}
              end={
                <Button size="small" variant="quiet">
                  {words.edit}
                </Button>
              }
              meta={
                <>
                  <KindMark kind={row.kind} label={words[row.kind]} />
                  <span>{t('产业布局', 'Industry')}</span>
                  <Timestamp date={new Date(now.getTime() - 7_200_000)} now={now} locale={locale} />
                </>
              }
            >
              <div className="flex flex-wrap items-baseline gap-x-3">
                <span className="tabular text-ink-3 text-sm">{row.code}</span>
                <a href="#content" className="font-medium hover:text-jade hover:underline">
                  {row.title}
                </a>
                {row.open > 0 ? (
                  <Badge tone="warm">{t(`${row.open} 个未结讨论`, `${row.open} open`)}</Badge>
                ) : null}
              </div>
            </ListRow>
          ))}
        </List>
      </State>
      <State name={t('表格', 'Table')}>
        <Table
          caption={t('报告中的数据', 'Figures of the report')}
          columns={[
            { label: t('指标', 'Figure'), wide: true },
            { label: t('数值', 'Value'), numeric: true },
            t('地区', 'Place'),
            t('原文', 'As the report says it'),
          ]}
          rows={[
            {
              key: 'a',
              cells: [
                t('西虹桥基地入驻企业', 'Firms at the base'),
                t('300多家', '300 and more'),
                t('上海', 'Shanghai'),
                <ChineseText key="q">“入驻企业300多家”</ChineseText>,
              ],
            },
            {
              key: 'b',
              cells: [
                t('规划中的现代化产业', 'Industries in the scheme'),
                '17',
                t('长沙', 'Changsha'),
                <ChineseText key="q">“优化整合17条产业链”</ChineseText>,
              ],
            },
          ]}
        />
      </State>
    </Chapter>
  )
}
