import { Chapter, Row, type Sample, State } from '@/app/dev/components/demo'
import { Button, type ButtonSize, type ButtonVariant } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'

const variants: ButtonVariant[] = ['primary', 'secondary', 'quiet', 'danger']
const sizes: ButtonSize[] = ['normal', 'small']

export function Buttons({ t, words }: Sample) {
  const labels = {
    primary: t('发表评论', 'Post comment'),
    secondary: words.edit,
    quiet: words.cancel,
    danger: words.delete,
  }
  return (
    <Chapter title={t('按钮', 'Buttons')}>
      {sizes.map((size) => (
        <State key={size} name={size === 'normal' ? t('常用', 'Normal') : t('小', 'Small')}>
          <Row>
            {variants.map((variant) => (
              <Button key={variant} variant={variant} size={size}>
                {labels[variant]}
              </Button>
            ))}
            <Button size={size}>
              <Icon name="plus" />
              {t('新建要点', 'New takeaway')}
            </Button>
          </Row>
        </State>
      ))}
      <State name={t('进行中', 'Pending')}>
        <Row>
          <Button variant="primary" pending>
            {words.working}
          </Button>
          <Button pending>{words.working}</Button>
        </Row>
      </State>
      <State name={t('不可用', 'Disabled')}>
        <Row>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} disabled>
              {labels[variant]}
            </Button>
          ))}
        </Row>
      </State>
      <State name={t('链接', 'Links')}>
        <Row>
          <LinkButton href="/" variant="primary">
            {t('回到首页', 'Back to home')}
          </LinkButton>
          <LinkButton href="/">{t('查看全文', 'Read in full')}</LinkButton>
          <a className="link" href="#content">
            {t('文中链接', 'A link in text')}
          </a>
        </Row>
      </State>
      <State name={t('提交与确认', 'Submit and confirm')}>
        <form action="/dev/components" method="get">
          <Row>
            <SubmitButton>{words.save}</SubmitButton>
            <ConfirmButton
              label={words.delete}
              title={t('删除这个要点？', 'Delete this takeaway?')}
              text={t(
                '它的原文依据一并隐去，三十天内可以恢复。',
                'Its evidence is hidden with it; it can be restored.',
              )}
              confirm={words.delete}
              cancel={words.cancel}
              name="gone"
              value="yes"
            />
          </Row>
        </form>
      </State>
    </Chapter>
  )
}
