import { Chapter, type Sample, State } from '@/app/dev/components/demo'
import { DialogButton } from '@/app/dev/components/dialog-button'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { Segmented } from '@/components/ui/segmented'

export function Feedback({ t, words }: Sample) {
  const advice = t('按经纬度核对原文后再采纳。', 'Compare with the text first.')
  return (
    <Chapter title={t('反馈', 'Feedback')}>
      <State name={t('提示', 'Notices')}>
        <div className="flex max-w-2xl flex-col gap-2">
          <Notice>
            {t('这是修订版第 2 版，引文已重新核对。', 'Revision 2; the quotes were found again.')}
          </Notice>
          <Notice tone="success" action={<Button size="small">{words.undo}</Button>}>
            {t('已删除一条评论。', 'One comment is deleted.')}
          </Notice>
          <Notice tone="warm" title={t('有一个疑问', 'A question is open')}>
            {advice}
          </Notice>
          <Notice tone="danger">{t('没有保存成功，请重试。', 'Nothing was saved. Please try again.')}</Notice>
        </div>
      </State>
      <State name={t('空', 'Empty')}>
        <EmptyState
          title={t('还没有讨论', 'No discussion yet')}
          text={t(
            '写下第一个问题，同事会在首页看到。',
            'Ask the first question; colleagues see it on their home page.',
          )}
          action={<Button variant="primary">{t('开始讨论', 'Begin')}</Button>}
        />
      </State>
      <State name={t('进度', 'Progress')}>
        <div className="flex max-w-md flex-col gap-4">
          <Progress label={t('正在生成 Word 文件', 'Writing the Word file')} value={64} />
          <Progress label={t('正在导入', 'Importing')} />
        </div>
      </State>
      <State name={t('对话框', 'Dialogs')}>
        <div className="flex flex-wrap gap-3">
          {(['centre', 'end'] as const).map((side) => (
            <DialogButton
              key={side}
              side={side}
              label={t(places[side][0], places[side][1])}
              title={t('批注本段', 'Annotate this paragraph')}
              close={words.close}
              description={t('批注与原文一起保存。', 'The annotation is kept with its words.')}
            >
              <div className="flex flex-col gap-3">
                <Segmented
                  legend={t('类型', 'Kind')}
                  name={`kind-${side}`}
                  value="comment"
                  options={[
                    { value: 'comment', label: t('评论', 'Comment') },
                    { value: 'question', label: t('疑问', 'Question') },
                  ]}
                />
                <Input id={`annotation-${side}`} name="annotation" label={t('批注', 'Annotation')} />
              </div>
            </DialogButton>
          ))}
          <Menu
            trigger={<Icon name="plus" />}
            label={words.more}
            align="start"
            triggerClassName={`${buttonClass({ size: 'small' })} touch-square`}
          >
            <a href="#content" className={menuItemClass}>
              {words.edit}
            </a>
            <button type="button" className={menuItemClass}>
              <Icon name="up" />
              {t('上移', 'Move up')}
            </button>
            <button type="button" className={`${menuItemClass} text-danger`}>
              {words.delete}
            </button>
          </Menu>
        </div>
      </State>
    </Chapter>
  )
}

const places = {
  centre: ['居中', 'Centred'],
  end: ['侧边', 'At the side'],
} as const
