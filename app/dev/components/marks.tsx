import { Chapter, Row, type Sample, State } from '@/app/dev/components/demo'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { glyphs, Icon, type IconName } from '@/components/ui/icon'
import { KindMark, KindShape, type MarkedKind } from '@/components/ui/kind-mark'
import { Logo } from '@/components/ui/logo'
import { Timestamp } from '@/components/ui/timestamp'

const kinds: MarkedKind[] = ['practice', 'action', 'method', 'insight']
const planes = 'bg-paper bg-surface bg-raised bg-jade-soft bg-warm-soft bg-danger-soft bg-mark'.split(' ')
const inks = ['text-ink', 'text-ink-2', 'text-ink-3', 'text-jade', 'text-warm', 'text-danger']

export function Marks({ t, words, locale, now }: Sample) {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  return (
    <Chapter title={t('色与记号', 'Colours and marks')}>
      <State name={t('纸面', 'Planes')}>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-7">
          {planes.map((plane) => (
            <p key={plane} className={`rounded-md border border-line px-3 py-4 text-sm ${plane}`}>
              {plane.slice(3)}
            </p>
          ))}
        </div>
      </State>
      <State name={t('墨色', 'Inks')}>
        <Row>
          {inks.map((ink) => (
            <span key={ink} className={`font-medium ${ink}`}>
              {t('他山之石', 'Tashan')} {ink.slice(5)}
            </span>
          ))}
        </Row>
      </State>
      <State name={t('字', 'Type')}>
        <p className="font-serif text-3xl">{t('学习先进拓思路 解放思想促发展', 'Learn, think, move')}</p>
        <p className="text-xl">{t('产业布局的大战略', 'A strategy for industry')} 20px</p>
        <p>
          {t(
            '正文十五号，界面用黑体，长文用宋体。2024年2月20日，891个重点项目。',
            'Fifteen for the interface.',
          )}
        </p>
        <p className="text-ink-3 text-sm">{t('说明文字', 'Small facts')} 14px</p>
        <p className="text-ink-3 text-xs">{t('最小的字', 'The smallest')} 12.5px</p>
      </State>
      <State name={t('要点类别', 'Kinds')}>
        <Row>
          {kinds.map((kind) => (
            <KindMark key={kind} kind={kind} label={words[kind]} />
          ))}
          <span className="flex items-center gap-2">
            <KindShape kind="practice" /> P-1.2 <KindShape kind="action" /> A-3.1
          </span>
        </Row>
      </State>
      <State name={t('标签', 'Badges')}>
        <Row>
          <Badge>{t('草稿', 'Draft')}</Badge>
          <Badge tone="jade">{t('采纳', 'Adopted')}</Badge>
          <Badge tone="warm">{t('疑问', 'Question')}</Badge>
          <Badge tone="danger">{t('已逾期', 'Overdue')}</Badge>
        </Row>
      </State>
      <State name={t('人与时间', 'People and times')}>
        <Row>
          <Avatar name="林晓" />
          <Avatar name="Ada Lovelace" />
          <Timestamp date={ago(0)} now={now} locale={locale} />
          <Timestamp date={ago(42)} now={now} locale={locale} />
          <Timestamp date={ago(60 * 24 * 3)} now={now} locale={locale} />
          <Timestamp date={new Date('2024-02-20T02:30:00Z')} now={now} locale={locale} />
        </Row>
      </State>
      <State name={t('图标', 'Icons')}>
        <Row>
          <Logo className="size-8" />
          {(Object.keys(glyphs) as IconName[]).map((icon) => (
            <Icon key={icon} name={icon} className="size-5 text-ink-2" />
          ))}
          <Icon name="lock" label={t('仅自己可见', 'Only you see this')} />
        </Row>
      </State>
    </Chapter>
  )
}
