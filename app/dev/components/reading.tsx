import { Chapter, type Sample, State } from '@/app/dev/components/demo'
import { ChineseText } from '@/components/ui/chinese-text'

export function Reading({ t }: Sample) {
  return (
    <Chapter title={t('长文', 'Reading')}>
      <State name={t('报告原文', 'Source text')}>
        <div className="source-text" lang="zh-CN" data-view="takeaways">
          <h4>三、启智：发展之思革故鼎新</h4>
          <p>
            越是科技的才越是战略的。
            <a className="evidence" href="#content">
              市财政局是北斗产业链后盾单位，上海之行我特别关注西虹桥北斗基地。
            </a>
            他们从承接国家科研项目开始发光，到如今在国产替代市场中逐渐发热，
            <a className="evidence evidence-action" href="#content">
              证明了以科技创新为引领的战略性新兴产业和未来产业正为高质量发展激发新动能
            </a>
            、为可持续振兴释放新活力。
          </p>
          <p>
            越是长远的才越是当下的。
            <a className="evidence evidence-insight" href="#content">
              汉字的“预”有预先之意，旧同“与”，更有参与之意。
            </a>
            稳和进、立和破则都是我们
            <a className="evidence evidence-method" href="#content">
              立足当下和放眼长远
            </a>
            的方法，构建“4433”现代化产业体系，<mark>十余年</mark>实现跨越发展。
          </p>
        </div>
      </State>
      <State name={t('引文', 'Quote')}>
        <blockquote className="quote max-w-measure">
          <ChineseText>他山之石，可以攻玉。学习上海的先进经验，我们必须深入解放思想。</ChineseText>
        </blockquote>
      </State>
      <State name="Markdown">
        <div className="prose max-w-measure">
          <h3>{t('一点意见', 'A remark')}</h3>
          <p>
            {t('这一条', 'This point is ')}
            <strong>{t('“值得采纳”', 'worth adopting')}</strong>
            {t('，但要看', ', but see ')}
            <a href="#content">{t('长沙的条件', 'what Changsha has')}</a>
            {t('；代码如', '; code like ')}
            <code>P-1.2</code>。
          </p>
          <ul>
            <li>{t('先摸清底数', 'Take stock first')}</li>
            <li>{t('再定牵头单位', 'Then name who leads')}</li>
          </ul>
          <blockquote>{t('引用同事的话。', 'What a colleague said.')}</blockquote>
          <pre>
            <code>2+(3+6)+(4+5)</code>
          </pre>
        </div>
      </State>
    </Chapter>
  )
}
