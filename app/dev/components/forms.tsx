import { Chapter, type Sample, State } from '@/app/dev/components/demo'
import { Checkbox } from '@/components/ui/checkbox'
import { Input, Textarea } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { FormError } from '@/components/ui/form-error'
import { RadioGroup } from '@/components/ui/radio-group'
import { SearchField } from '@/components/ui/search-field'
import { Segmented, SegmentedLinks } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import type { Locale } from '@/lib/i18n/locale'

export function Forms({ t, words }: Sample) {
  const options = [
    { value: 'adopt', label: t('采纳', 'Adopt') },
    { value: 'adapt', label: t('改造采用', 'Adapt') },
    { value: 'hold', label: t('缓议', 'Hold') },
  ]
  const tooLong = t('最多 40 个字符。', 'At most 40 characters.')
  const title = t('标题', 'Title')
  return (
    <Chapter title={t('表单', 'Forms')}>
      <State name={t('填写', 'Fields')}>
        <div className="grid max-w-3xl gap-5 sm:grid-cols-2">
          <Input
            name="title"
            label={title}
            required
            hint={t('用自己的话写，四十字以内。', 'In your own words.')}
          />
          <Input
            name="unit"
            label={t('牵头单位', 'Lead unit')}
            optional={words.optional}
            placeholder={t('市财政局', 'Finance bureau')}
          />
          <Select
            name="kind"
            label={t('类别', 'Kind')}
            defaultValue="action"
            options={(['practice', 'action'] as const).map((kind) => [kind, words[kind]])}
          />
          <Input name="due" type="date" label={t('完成时限', 'Deadline')} defaultValue="2026-12-31" />
          <div className="sm:col-span-2">
            <Textarea
              name="reason"
              label={t('理由', 'Reason')}
              hint={t('支持 Markdown。', 'Markdown is understood.')}
            />
          </div>
        </div>
      </State>
      <State name={t('文件', 'File')}>
        <div className="max-w-xl">
          <FileInput
            name="file"
            label={t('Word 文件', 'Word file')}
            rules={{ words: words.fileInput, locale: t('zh-CN', 'en') as Locale }}
          />
        </div>
      </State>
      <State name={t('有误', 'Faulty')}>
        <div className="grid max-w-3xl gap-5 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <FormError
              message={words.checkForm}
              faults={[{ name: 'faulty', label: title, message: tooLong }]}
            />
          </div>
          <Input
            name="faulty"
            label={title}
            required
            error={tooLong}
            hint={t('四十字以内。', 'Short.')}
            defaultValue={t('过长的标题', 'Much too long')}
          />
          <Select
            name="faulty-kind"
            label={t('类别', 'Kind')}
            error={t('请选择。', 'Please choose.')}
            empty="—"
          />
          <Checkbox
            name="agree"
            label={t('引文已核对', 'Quotes are checked')}
            error={t('请先核对。', 'Please check first.')}
          />
        </div>
      </State>
      <State name={t('不可用、只读', 'Disabled, read-only')}>
        <div className="grid max-w-3xl gap-5 sm:grid-cols-2">
          <Input name="off" label={title} disabled defaultValue={t('不能改', 'Not to be changed')} />
          <Input name="fixed" label={t('代码', 'Code')} readOnly defaultValue="P-1.2" />
        </div>
      </State>
      <State name={t('选择', 'Choices')}>
        <div className="flex flex-col items-start gap-5">
          <RadioGroup name="decision" legend={t('研判', 'Decision')} options={options} value="adapt" />
          <Checkbox
            name="with"
            value="discussion"
            label={t('附上讨论', 'With the discussion')}
            defaultChecked
          />
          <Segmented
            name="order"
            legend={t('顺序', 'Order')}
            value="new"
            options={[
              { value: 'new', label: t('最新在前', 'Newest first') },
              { value: 'old', label: t('最早在前', 'Oldest first') },
            ]}
          />
          <SegmentedLinks
            label={t('范围', 'Scope')}
            options={[
              { href: '/dev/components', label: t('全部', 'All'), current: true },
              { href: '/dev/components?open', label: t('未结', 'Open'), current: false },
            ]}
          />
        </div>
      </State>
      <State name={t('搜索', 'Search')}>
        <div className="max-w-md">
          <SearchField
            action="/dev/components"
            name="text"
            label={t('在要点中查找', 'Find in takeaways')}
            submit={words.search}
            value={t('自贸', 'zone')}
            hidden={{ kind: 'action' }}
          />
        </div>
      </State>
    </Chapter>
  )
}
