export const zh = {
  title: '导出',
  word: '导出 Word',
  others: '其他格式',
  groups: { submit: '上交', work: '处理', data: '数据' },
  formats: {
    docx: { name: 'Word 公文格式', text: '按 GB/T 9704—2012 排版' },
    'docx-comments': { name: 'Word 带批注', text: '讨论和批注放在页边' },
    'docx-template': { name: 'Word 单位模板', text: '填入本单位的模板' },
    pdf: { name: 'PDF', text: '版式固定，可直接打印' },
    xlsx: { name: 'Excel', text: '要点、依据、数据、讨论各一张表' },
    md: { name: 'Markdown', text: '纯文本，可继续编辑' },
    html: { name: '网页', text: '一个文件，离线打开' },
    json: { name: 'JSON', text: '全部内容，供程序读取' },
    jsonld: { name: 'JSON-LD', text: '批注，W3C 网络批注格式' },
    csv: { name: 'CSV', text: '要点一览，一行一个' },
  },
}

export const en: typeof zh = {
  title: 'Export',
  word: 'Export Word',
  others: 'Other formats',
  groups: { submit: 'To hand in', work: 'To work on', data: 'Data' },
  formats: {
    docx: { name: 'Word, official layout', text: 'set as GB/T 9704—2012 asks' },
    'docx-comments': { name: 'Word with comments', text: 'discussion and annotations in the margin' },
    'docx-template': { name: 'Word, office template', text: 'filled into your office’s own file' },
    pdf: { name: 'PDF', text: 'fixed pages, ready to print' },
    xlsx: { name: 'Excel', text: 'points, evidence, figures and discussion, a sheet each' },
    md: { name: 'Markdown', text: 'plain text to go on with' },
    html: { name: 'Web page', text: 'one file, opens offline' },
    json: { name: 'JSON', text: 'all of it, for programs' },
    jsonld: { name: 'JSON-LD', text: 'annotations as the W3C describes them' },
    csv: { name: 'CSV', text: 'the points, one a line' },
  },
}
