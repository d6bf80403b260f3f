export const zhFormatting = { label: '格式', bold: '加粗', list: '列表', quote: '引用', sample: '文字' }

export const enFormatting: typeof zhFormatting = {
  label: 'Format',
  bold: 'Bold',
  list: 'List',
  quote: 'Quote',
  sample: 'words',
}
