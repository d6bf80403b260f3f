/**
 * Name, expected result (for a proposal also its reason), old text with the passage in ⟦⟧, and new text with
 * the correct or best place in ⟦⟧; no marks where there is none.
 */
export type AnchorCase = [name: string, fate: string, before: string, after: string]

const before = '前面一段讲形势,后面一段讲任务。'
const middle = '培训班组织学员实地考察了三个产业园区。'
const behind = '最后一段作总结,提出下一步的打算。'

const tasks = (own: (at: number) => string, length = 30) =>
  Array.from({ length }, (_, at) => `第${at}项工作由第${at * 7}组${own(at)}。`).join('')

export const anchorCases: AnchorCase[] = [
  // Nothing about the passage changes
  [
    'nothing changes',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。`,
    `${before}\n上海⟦深化改革⟧力度不断加大。`,
  ],
  [
    'a paragraph is put in front',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。`,
    `${middle}\n${before}\n上海⟦深化改革⟧力度不断加大。`,
  ],
  [
    'a paragraph is put in behind',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。`,
    `${before}\n上海⟦深化改革⟧力度不断加大。\n${behind}`,
  ],
  [
    'the paragraph before it is deleted',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。`,
    '上海⟦深化改革⟧力度不断加大。',
  ],
  [
    'the paragraph before it is rewritten',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。\n${behind}`,
    `这里换成了完全不同的内容。\n上海⟦深化改革⟧力度不断加大。\n${behind}`,
  ],
  [
    'another sentence of the paragraph changes',
    'same',
    '全市口岸货物贸易总额保持全球首位。上海抓产业的擘画全局来加强⟦顶层设计⟧,统筹抓好转型升级。',
    '全市口岸货物贸易总额位居全国第二。上海抓产业的擘画全局来加强⟦顶层设计⟧,统筹抓好转型升级。',
  ],
  [
    'a sentence is put in before it in the paragraph',
    'same',
    '上海抓产业的擘画全局来加强⟦顶层设计⟧,统筹抓好转型升级。',
    '先说产业。上海抓产业的擘画全局来加强⟦顶层设计⟧,统筹抓好转型升级。',
  ],
  [
    'the sentence after it is deleted',
    'same',
    '上海抓产业的擘画全局来加强⟦顶层设计⟧,统筹抓好转型升级。成效十分明显。',
    '上海抓产业的擘画全局来加强⟦顶层设计⟧,统筹抓好转型升级。',
  ],
  ['at the start of the text', 'same', `⟦上海⟧之行收获很大。\n${behind}`, `⟦上海⟧之行收获很大。\n${middle}`],
  ['at the end of the text', 'same', `${before}\n我们定能⟦行稳致远。⟧`, `${middle}\n我们定能⟦行稳致远。⟧`],
  ['the whole text', 'same', '⟦上海之行收获很大。⟧', '⟦上海之行收获很大。⟧'],
  [
    'a whole paragraph',
    'same',
    `${before}\n⟦七天的培训时间虽然不长,但内容十分丰富。⟧\n${behind}`,
    `${before}\n${middle}\n⟦七天的培训时间虽然不长,但内容十分丰富。⟧`,
  ],
  [
    'several sentences',
    'same',
    `${before}\n⟦七天的培训内容十分丰富。学员们收获满满。⟧大家都说好。`,
    `${middle}\n⟦七天的培训内容十分丰富。学员们收获满满。⟧大家都说好。`,
  ],
  [
    'a number, far from what changes',
    'same',
    `到2025年,全市常住人口达到⟦120万人⟧左右。\n到2030年再看。`,
    `到2025年,全市常住人口达到⟦120万人⟧左右。\n到2035年再看。`,
  ],

  // Quotes that stand several times
  [
    'the second of two in one sentence',
    'same',
    `${before}\n上海经验值得学,⟦上海⟧做法值得鉴。`,
    `${middle}\n上海经验值得学,⟦上海⟧做法值得鉴。`,
  ],
  [
    'the second of two in one paragraph, when the first goes',
    'same',
    '推进一网通办,提升政务服务的效率。推进⟦一网⟧统管,提升城市治理的水平。',
    '推进⟦一网⟧统管,提升城市治理的水平。',
  ],
  [
    'the first of two in one paragraph, when it goes',
    'orphaned',
    '推进⟦一网⟧通办,提升政务服务的效率。推进一网统管,提升城市治理的水平。',
    '推进一网统管,提升城市治理的水平。',
  ],
  [
    'a sentence, when it goes and its sibling stays',
    'orphaned',
    `${before}\n⟦推进一网通办,提升效率。⟧推进一网统管,提升效率。`,
    `${before}\n推进一网统管,提升效率。`,
  ],
  [
    'a name, when it goes and its sibling stays',
    'orphaned',
    '着力推进⟦一网通办⟧,方便群众。着力推进一网统管,方便治理。',
    '着力推进一网统管,方便治理。',
  ],
  [
    'the sibling stays and is edited',
    'proposed wording',
    '着力推进⟦一网通办⟧。着力推进一网统管。',
    '着力推进⟦一网统管⟧工作。',
  ],
  [
    'the first of two equal sentences, when it goes',
    'proposed twin',
    `产业方面。⟦各项工作取得明显成效。⟧科技方面。各项工作取得明显成效。${behind}`,
    `产业方面。科技方面。⟦各项工作取得明显成效。⟧${behind}`,
  ],
  [
    'the second of two equal sentences, when the first goes',
    'same',
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。科技方面起步晚。各项工作取得明显成效,来之不易。`,
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。科技方面起步晚。`,
  ],
  [
    'one of two equal sentences that stand together, when one goes',
    'proposed twin',
    `开头一句话。⟦各项工作取得明显成效。⟧各项工作取得明显成效。结尾一句话。`,
    `开头一句话。⟦各项工作取得明显成效。⟧结尾一句话。`,
  ],
  [
    'one of two equal paragraphs, when it goes',
    'proposed twin',
    `${before}\n⟦各项工作取得明显成效,来之不易。⟧\n${middle}\n各项工作取得明显成效,来之不易。\n${behind}`,
    `${before}\n${middle}\n⟦各项工作取得明显成效,来之不易。⟧\n${behind}`,
  ],
  [
    'one of two equal paragraphs, when the other goes',
    'same',
    `${before}\n⟦各项工作取得明显成效,来之不易。⟧\n${middle}\n各项工作取得明显成效,来之不易。\n${behind}`,
    `${before}\n⟦各项工作取得明显成效,来之不易。⟧\n${middle}\n${behind}`,
  ],
  [
    'a paragraph is duplicated further down',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。\n${middle}`,
    `${before}\n上海⟦深化改革⟧力度不断加大。\n${middle}\n上海深化改革力度不断加大。`,
  ],
  [
    'a paragraph is duplicated in place',
    'proposed twin',
    `${before}\n上海⟦深化改革⟧力度不断加大。\n${middle}`,
    `${before}\n上海⟦深化改革⟧力度不断加大。\n上海深化改革力度不断加大。\n${middle}`,
  ],
  [
    'a few words in the first of two equal sentences, when it goes',
    'proposed twin',
    `产业方面。各项工作取得⟦明显成效⟧。科技方面。各项工作取得明显成效。${behind}`,
    `产业方面。科技方面。各项工作取得⟦明显成效⟧。${behind}`,
  ],
  [
    'one of two equal sentences, when all beside them changes',
    'same',
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。下一步继续。
科技方面起步晚。各项工作取得明显成效,来之不易。再接再厉。`,
    `产业方面谋划早。各项工作取得⟦明显成效⟧,来之不易。今后要继续。
科技方面布局晚。各项工作取得明显成效,来之不易。要再接再厉。`,
  ],
  [
    'one of two equal sentences, when all beside them changes and one goes',
    'proposed twin',
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。下一步继续。
科技方面起步晚。各项工作取得明显成效,来之不易。再接再厉。`,
    `产业方面谋划早。各项工作取得⟦明显成效⟧,来之不易。今后要继续。
科技方面布局晚。要再接再厉。`,
  ],
  [
    'one of two equal sentences of a paragraph, when all beside them changes',
    'proposed twin',
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。科技方面起步晚。各项工作取得明显成效,来之不易。再接再厉。`,
    `产业方面谋划早。各项工作取得⟦明显成效⟧,来之不易。科技方面布局晚。各项工作取得明显成效,来之不易。要再接再厉。`,
  ],
  [
    'one of two equal sentences of a paragraph, when one moves to a new one',
    'proposed twin',
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。科技方面起步晚。各项工作取得明显成效,来之不易。再接再厉。`,
    `产业方面谋划早。各项工作取得⟦明显成效⟧,来之不易。要再接再厉。
科技方面布局较晚。各项工作取得明显成效,来之不易。`,
  ],
  [
    'a sentence whose paragraph shrinks to it, while a copy comes in',
    'proposed twin',
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。`,
    `各项工作取得⟦明显成效⟧,来之不易。
科技方面起步晚,还要加倍努力。各项工作取得明显成效,来之不易。`,
  ],
  [
    'a paragraph that grows, while a copy comes in',
    'proposed twin',
    `各项工作取得⟦明显成效⟧,来之不易。`,
    `各项工作取得⟦明显成效⟧,来之不易。要继续。
科技方面起步晚,还要加倍努力。各项工作取得明显成效,来之不易。`,
  ],
  [
    'a sentence that its paragraph has twice now, when all beside it changes',
    'proposed twin',
    `产业方面布局早。各项工作取得⟦明显成效⟧,来之不易。再接再厉。`,
    `产业方面谋划早。各项工作取得⟦明显成效⟧,来之不易。科技方面布局晚。各项工作取得明显成效,来之不易。要再接再厉。`,
  ],
  [
    'a copy that keeps its neighbours, while its paragraph goes on without them',
    'proposed twin',
    `先说产业方面。各项工作取得⟦明显成效⟧,来之不易。再说科技方面。${middle}${behind}`,
    `先讲产业布局。各项工作取得明显成效,来之不易。再讲科技创新。${middle}${behind}\n先说产业方面。各项工作取得⟦明显成效⟧,来之不易。再说科技方面。`,
  ],
  [
    'one of two equal sentences, when it goes elsewhere with one neighbour',
    'proposed twin',
    `先说产业方面。各项工作取得⟦明显成效⟧,来之不易。${middle}${middle}\n再说科技方面。各项工作取得明显成效,来之不易。\n${behind}`,
    `${middle}${middle}\n再说科技方面。各项工作取得明显成效,来之不易。\n${behind}先说产业方面。各项工作取得⟦明显成效⟧,来之不易。`,
  ],
  [
    'a copy that stands beside what it stood beside, while it stays',
    'proposed twin',
    `各项工作取得⟦明显成效⟧,来之不易。
${middle}
${behind}`,
    `各项工作取得明显成效,来之不易。
${before}各项工作取得⟦明显成效⟧,来之不易。
${middle}
${behind}`,
  ],
  [
    'one of seventy equal lines that stay',
    'same',
    `${'各项工作取得明显成效。\n'.repeat(35)}各项工作取得⟦明显成效⟧。${'\n各项工作取得明显成效。'.repeat(35)}`,
    `${'各项工作取得明显成效。\n'.repeat(35)}各项工作取得⟦明显成效⟧。${'\n各项工作取得明显成效。'.repeat(35)}`,
  ],
  [
    'one of seventy equal lines, when one goes',
    'proposed twin',
    `各项工作取得⟦明显成效⟧。${'\n各项工作取得明显成效。'.repeat(70)}`,
    `各项工作取得⟦明显成效⟧。${'\n各项工作取得明显成效。'.repeat(69)}`,
  ],
  [
    'the whole text is duplicated',
    'proposed twin',
    `上海⟦深化改革⟧力度不断加大。`,
    `上海⟦深化改革⟧力度不断加大。\n上海深化改革力度不断加大。`,
  ],
  [
    'a short word, when its sentence goes and others have it',
    'orphaned',
    `我们在⟦上海⟧参观了三个产业园区。上海交通大学的老师讲了课。`,
    `上海交通大学的老师讲了课。`,
  ],
  [
    'a paragraph and its twin change places with what is between',
    'proposed twin',
    `⟦各项工作取得明显成效,来之不易。⟧\n${middle}\n各项工作取得明显成效,来之不易。`,
    `${middle}\n⟦各项工作取得明显成效,来之不易。⟧\n${behind}`,
  ],

  // Digits, years, units
  [
    'a figure changes',
    'proposed digits',
    '全市常住人口达到⟦120万人⟧左右。',
    '全市常住人口达到⟦150万人⟧左右。',
  ],
  ['a year changes', 'proposed digits', '⟦到2025年,人口达到120万人⟧。', '⟦到2030年,人口达到120万人⟧。'],
  [
    'year and figure change',
    'proposed digits',
    '⟦到2025年,人口达到120万人⟧。',
    '⟦到2030年,人口达到150万人⟧。',
  ],
  [
    'the year before an unchanged figure changes',
    'proposed sentence',
    '到2025年,全市常住人口达到⟦120万人⟧左右。',
    '到2030年,全市常住人口达到⟦120万人⟧左右。',
  ],
  [
    'the figure after an unchanged year changes',
    'proposed sentence',
    '⟦到2025年⟧,全市常住人口达到120万人左右。',
    '⟦到2025年⟧,全市常住人口达到150万人左右。',
  ],
  ['亿元 becomes 万元', 'proposed unit', '总投资达到⟦120亿元⟧以上。', '总投资达到⟦120万元⟧以上。'],
  [
    'the unit behind the quote changes',
    'proposed sentence',
    '项目总投资达到⟦120⟧亿元以上。',
    '项目总投资达到⟦120⟧万元以上。',
  ],
  [
    'percent becomes points',
    'proposed unit',
    '占比提高了⟦5%⟧左右,超出预期。',
    '占比提高了⟦5个百分点⟧左右,超出预期。',
  ],
  ['a Chinese numeral changes', 'proposed digits', '力争比重超过⟦七成⟧以上。', '力争比重超过⟦八成⟧以上。'],
  [
    'this year becomes last year',
    'proposed sentence',
    '今年全市新增⟦上市公司36家⟧,创历史新高。',
    '去年全市新增⟦上市公司36家⟧,创历史新高。',
  ],
  [
    'a decimal changes',
    'proposed digits',
    '恢宏巨制的⟦1.5公里⟧云廊让人震撼。',
    '恢宏巨制的⟦2.5公里⟧云廊让人震撼。',
  ],
  [
    '公里 becomes 平方公里',
    'proposed unit',
    '规划面积为⟦30公里⟧,分三期建设。',
    '规划面积为⟦30平方公里⟧,分三期建设。',
  ],
  [
    '300多 becomes 300',
    'proposed wording',
    '复制推广⟦300多项⟧制度创新成果。',
    '复制推广⟦300项⟧制度创新成果。',
  ],
  [
    'the unit of the table above changes',
    'proposed heading',
    '主要指标(单位:亿元)\n一般公共预算收入⟦1200⟧,比上年增长较快。',
    '主要指标(单位:万元)\n一般公共预算收入⟦1200⟧,比上年增长较快。',
  ],
  [
    'a digit becomes full-width',
    'proposed width',
    '新增上市公司⟦36家⟧,创历史新高。',
    '新增上市公司⟦\uFF13\uFF16家⟧,创历史新高。',
  ],
  [
    'a digit becomes a Chinese numeral',
    'proposed digits',
    '新增⟦上市公司36家⟧,创历史新高。',
    '新增⟦上市公司三十六家⟧,创历史新高。',
  ],

  // Negation
  ['不 comes directly before', 'proposed sentence', '⟦推进改革⟧要有新举措。', '不⟦推进改革⟧要有新举措。'],
  [
    '未 comes directly before',
    'proposed sentence',
    '截至年底⟦完成全部任务⟧,群众满意。',
    '截至年底未⟦完成全部任务⟧,群众满意。',
  ],
  ['非 comes directly before', 'proposed sentence', '这是⟦公有制企业⟧的优势。', '这是非⟦公有制企业⟧的优势。'],
  ['不 comes in', 'proposed negation', '⟦要搞大水漫灌⟧,要精准滴灌。', '⟦要不搞大水漫灌⟧,要精准滴灌。'],
  ['不 goes', 'proposed negation', '⟦绝不允许弄虚作假⟧,要求真务实。', '⟦绝允许弄虚作假⟧,要求真务实。'],
  [
    '不 goes directly before',
    'proposed sentence',
    '各单位不⟦得擅自变更⟧项目的用途。',
    '各单位⟦得擅自变更⟧项目的用途。',
  ],
  [
    'a clause after it denies it',
    'proposed sentence',
    '专家认为⟦这一目标能够实现⟧。',
    '专家认为⟦这一目标能够实现⟧是不现实的。',
  ],
  [
    'a frame around it denies it',
    'proposed sentence',
    '他认为:“基础研究要先行。⟦产业布局要跟上。⟧科技创新要突破。”',
    '他不认为:“基础研究要先行。⟦产业布局要跟上。⟧科技创新要突破。”',
  ],
  [
    'a frame with straight marks around it denies it',
    'proposed sentence',
    '他认为:"基础研究要先行。⟦产业布局要跟上。⟧科技创新要突破。"',
    '他不认为:"基础研究要先行。⟦产业布局要跟上。⟧科技创新要突破。"',
  ],
  [
    'what follows the quotation denies it',
    'proposed sentence',
    '他提出:“⟦产业布局一定要及时跟上。⟧”大家都表示赞同。',
    '他提出:“⟦产业布局一定要及时跟上。⟧”大家都表示反对。',
  ],
  [
    'what follows the dots denies it',
    'proposed sentence',
    '有人提出⟦产业布局一定要及时跟上⟧……,大家都表示赞同。',
    '有人提出⟦产业布局一定要及时跟上⟧……,大家都表示反对。',
  ],
  ['允许 becomes 禁止', 'proposed negation wording', '园区⟦允许外资企业⟧进入。', '园区⟦禁止外资企业⟧进入。'],

  // Names
  ['a city is swapped', 'proposed name', '⟦上海的先进制造业⟧基础雄厚。', '⟦长沙的先进制造业⟧基础雄厚。'],
  [
    'the subject is swapped in the same sentence',
    'proposed sentence',
    '上海沿着指引的方向,以制度创新为核心,⟦全年新增上市公司36家⟧。',
    '深圳沿着指引的方向,以制度创新为核心,⟦全年新增上市公司36家⟧。',
  ],
  ['a person is swapped', 'proposed name', '⟦由张三负责⟧统筹协调工作。', '⟦由李四负责⟧统筹协调工作。'],
  [
    'two persons change places',
    'proposed name',
    '由⟦张三⟧任组长,李四任副组长。',
    '由⟦李四⟧任组长,张三任副组长。',
  ],
  [
    'a replaced short name is shown in its place',
    'proposed name',
    '我们要认真学习⟦上海⟧的先进经验。',
    '我们要认真学习⟦深圳⟧的先进经验。',
  ],
  [
    'the sentence before names another subject',
    'proposed neighbours',
    '上海是标杆。⟦全市新增36家。⟧',
    '长沙是标杆。⟦全市新增36家。⟧',
  ],
  [
    'a sentence leans on another subject',
    'proposed neighbours',
    '上海的常住人口保持稳定增长。其中城镇常住人口达到⟦90万人⟧,占比有所上升。',
    '长沙的常住人口保持稳定增长。其中城镇常住人口达到⟦90万人⟧,占比有所上升。',
  ],
  [
    'a sentence leans on another paragraph',
    'proposed neighbours',
    `${before}\n上海的常住人口保持稳定增长。\n其中城镇常住人口达到⟦90万人⟧,占比有所上升。`,
    `${before}\n长沙的常住人口保持稳定增长。\n其中城镇常住人口达到⟦90万人⟧,占比有所上升。`,
  ],
  [
    'a sentence leans on one that leans on another subject',
    'proposed neighbours',
    '上海的常住人口保持稳定增长。其城镇常住人口也保持稳定增长。其中自贸区常住人口达到⟦9万人⟧,占比有所上升。',
    '长沙的常住人口保持稳定增长。其城镇常住人口也保持稳定增长。其中自贸区常住人口达到⟦9万人⟧,占比有所上升。',
  ],
  [
    'a sentence leans on an unchanged one',
    'same',
    '先说人口的变化。上海的常住人口保持稳定增长。其中城镇常住人口达到⟦90万人⟧,占比有所上升。',
    '再说人口的情况。上海的常住人口保持稳定增长。其中城镇常住人口达到⟦90万人⟧,占比有所上升。',
  ],
  [
    'a sentence that denies it is put in behind',
    'proposed neighbours',
    '专家认为,到2025年⟦人口能够达到120万人⟧。各方表示赞同。',
    '专家认为,到2025年⟦人口能够达到120万人⟧。但这一判断过于乐观。各方表示赞同。',
  ],
  [
    'another sentence is put in behind',
    'same',
    '专家认为,到2025年⟦人口能够达到120万人⟧。各方表示赞同。',
    '专家认为,到2025年⟦人口能够达到120万人⟧。会议进行了半天。各方表示赞同。',
  ],
  [
    'a quoted name changes',
    'proposed name',
    '率先提出⟦“G60科创走廊”⟧的概念。',
    '率先提出⟦“G60科技走廊”⟧的概念。',
  ],

  // Marks, width, blanks, invisible characters, traditional characters
  [
    'a comma becomes a stop',
    'proposed punctuation',
    '⟦产业兴,城市兴⟧,道理很简单。',
    '⟦产业兴。城市兴⟧,道理很简单。',
  ],
  [
    'a comma becomes full-width',
    'proposed width',
    '⟦产业兴,城市兴⟧是硬道理。',
    '⟦产业兴\uFF0C城市兴⟧是硬道理。',
  ],
  [
    'a comma beside it becomes full-width',
    'same',
    '面对激烈竞争,⟦长沙先进制造业⟧要巩固优势。',
    '面对激烈竞争\uFF0C⟦长沙先进制造业⟧要巩固优势。',
  ],
  [
    'all marks of the text become full-width',
    'same',
    `${before}\n面对竞争:⟦长沙先进制造业⟧要巩固优势(重点);要打造新优势。`,
    `${before.replaceAll(',', '\uFF0C')}\n面对竞争\uFF1A⟦长沙先进制造业⟧要巩固优势\uFF08重点\uFF09\uFF1B要打造新优势。`,
  ],
  [
    'quotation marks change',
    'proposed punctuation',
    '提出⟦“三个舍得”⟧的理念。',
    '提出⟦「三个舍得」⟧的理念。',
  ],
  [
    'quotation marks beside it change',
    'same',
    '综合实施“⟦三个舍得⟧”的政策措施。',
    '综合实施「⟦三个舍得⟧」的政策措施。',
  ],
  [
    'quotation marks beside it go',
    'proposed sentence',
    '综合实施“⟦三个舍得⟧”的政策措施。',
    '综合实施⟦三个舍得⟧的政策措施。',
  ],
  [
    'a zero-width character comes in',
    'proposed invisible',
    '要⟦加快形成新质生产力⟧,推动发展。',
    '要⟦加快形成\u200B新质生产力⟧,推动发展。',
  ],
  [
    'a zero-width character comes in beside it',
    'same',
    '要⟦加快形成新质生产力⟧,推动发展。',
    '要\u200B⟦加快形成新质生产力⟧\u200B,推动发展。',
  ],
  [
    'a zero-width character at its edge stays',
    'same',
    '面对竞争,要⟦\u200B加快形成新质生产力⟧。',
    '面对竞争\uFF0C要⟦\u200B加快形成新质生产力⟧。',
  ],
  [
    'a zero-width character of it goes',
    'proposed invisible',
    '要⟦加快形成\u200B新质生产力⟧,推动发展。',
    '要⟦加快形成新质生产力⟧,推动发展。',
  ],
  [
    'a direction override comes in beside it',
    'proposed sentence',
    '全市新增上市公司⟦36家⟧,创历史新高。',
    '全市新增上市公司\u202E⟦36家⟧,创历史新高。',
  ],
  [
    'a blank comes in',
    'proposed spacing',
    '⟦解放思想促发展⟧是这次培训的主题。',
    '⟦解放思想 促发展⟧是这次培训的主题。',
  ],
  [
    'an ideographic blank comes before the paragraph',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。`,
    `${before}\n\u3000\u3000上海⟦深化改革⟧力度不断加大。`,
  ],
  [
    'a blank between digits goes',
    'proposed sentence',
    '编号为1 20的项目由⟦市财政局⟧负责推进。',
    '编号为120的项目由⟦市财政局⟧负责推进。',
  ],
  [
    'traditional becomes simplified',
    'proposed variant',
    '⟦推動經濟發展⟧是第一要务。',
    '⟦推动经济发展⟧是第一要务。',
  ],
  [
    'traditional stays',
    'same',
    `${before}\n⟦推動經濟發展⟧是第一要務。`,
    `${middle}\n⟦推動經濟發展⟧是第一要務。`,
  ],

  // Emoji and characters beyond the BMP
  [
    'an emoji is put in front',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大。`,
    `😀😀\n${before}\n上海⟦深化改革⟧力度不断加大。`,
  ],
  ['a rare character in the quote', 'same', `${before}\n他在⟦𠮷野家⟧吃了饭。`, `𠮷\n他在⟦𠮷野家⟧吃了饭。`],
  [
    'a rare character becomes a common one',
    'proposed wording',
    '培训班一行在⟦𠮷野家⟧吃了晚饭。',
    '培训班一行在⟦吉野家⟧吃了晚饭。',
  ],
  ['an emoji comes in', 'proposed wording', '⟦学员们收获满满⟧,意犹未尽。', '⟦学员们😀收获满满⟧,意犹未尽。'],
  ['nothing but an emoji', 'same', `${before}\n学员们收获满满⟦😀⟧。`, `${middle}\n学员们收获满满⟦😀⟧。`],

  // Paragraphs split, merged, moved
  [
    'its paragraph moves down',
    'moved',
    `上海⟦深化改革⟧力度不断加大。\n${before}\n${behind}`,
    `${before}\n${behind}\n上海⟦深化改革⟧力度不断加大。`,
  ],
  [
    'its paragraph moves up',
    'moved',
    `${before}\n${behind}\n上海⟦深化改革⟧力度不断加大。`,
    `上海⟦深化改革⟧力度不断加大。\n${before}\n${behind}`,
  ],
  [
    'another paragraph moves across it',
    'same',
    `${before}\n上海⟦深化改革⟧力度不断加大,成效有目共睹。`,
    `上海⟦深化改革⟧力度不断加大,成效有目共睹。\n${before}`,
  ],
  [
    'its sentence moves to another paragraph',
    'moved',
    `先说产业布局。口岸货物贸易总额保持⟦全球首位⟧,优势明显。\n${middle}再说科技创新。`,
    `先说产业布局。\n${middle}再说科技创新。口岸货物贸易总额保持⟦全球首位⟧,优势明显。`,
  ],
  [
    'its sentence moves within the paragraph',
    'same',
    '口岸货物贸易总额保持⟦全球首位⟧,优势明显。先说产业布局的大战略。再说科技创新的大格局。',
    '先说产业布局的大战略。再说科技创新的大格局。口岸货物贸易总额保持⟦全球首位⟧,优势明显。',
  ],
  [
    'its paragraph is split and it is in the smaller part',
    'moved',
    '先说产业布局的大战略,上海的做法值得学习。再说⟦科技创新⟧的大格局,各有特色。',
    '先说产业布局的大战略,上海的做法值得学习。\n再说⟦科技创新⟧的大格局,各有特色。',
  ],
  [
    'its paragraph is split and it is in the greater part',
    'same',
    '先说⟦产业布局⟧的大战略,上海的做法值得学习。再说科技创新的大格局,各有特色。',
    '先说⟦产业布局⟧的大战略,上海的做法值得学习。\n再说科技创新的大格局,各有特色。',
  ],
  [
    'it is split in the middle',
    'proposed spacing',
    '⟦先说产业布局的大战略。再说科技创新的大格局。⟧各有特色。',
    '⟦先说产业布局的大战略。\n再说科技创新的大格局。⟧各有特色。',
  ],
  [
    'its sentence is split in two',
    'proposed sentence',
    '先说产业布局的大战略,再说⟦科技创新⟧的大格局。',
    '先说产业布局的大战略。再说⟦科技创新⟧的大格局。',
  ],
  [
    'its short paragraph goes and the words stand in another',
    'proposed neighbours',
    `${before}
⟦抓好落实。⟧
${middle}`,
    `${before}
${middle}⟦抓好落实。⟧${behind}`,
  ],
  [
    'its paragraph is merged into the next, greater one',
    'moved',
    `上海⟦深化改革⟧力度不断加大。\n${middle}${behind}`,
    `上海⟦深化改革⟧力度不断加大。${middle}${behind}`,
  ],
  [
    'its paragraph is merged with a smaller one',
    'same',
    `${middle}上海⟦深化改革⟧力度不断加大。\n小结如下。`,
    `${middle}上海⟦深化改革⟧力度不断加大。小结如下。`,
  ],
  [
    'it spans two paragraphs',
    'same',
    `${before}\n上海⟦深化改革力度不断加大。\n长沙扩大开放⟧步伐不断加快。`,
    `${middle}\n上海⟦深化改革力度不断加大。\n长沙扩大开放⟧步伐不断加快。`,
  ],
  [
    'it spans two paragraphs that are merged',
    'proposed spacing',
    `${before}\n上海⟦深化改革力度不断加大。\n长沙扩大开放⟧步伐不断加快。`,
    `${before}\n上海⟦深化改革力度不断加大。长沙扩大开放⟧步伐不断加快。`,
  ],
  [
    'it spans two paragraphs and one is put in between',
    'proposed digits wording',
    `${before}\n上海⟦深化改革力度不断加大。\n长沙扩大开放⟧步伐不断加快。`,
    `${before}\n上海⟦深化改革力度不断加大。\n这是插入的一段。\n长沙扩大开放⟧步伐不断加快。`,
  ],
  [
    'it spans two paragraphs and the second is deleted',
    'proposed name',
    `${before}\n上海⟦深化改革力度不断加大,成效有目共睹。\n长沙⟧要迎头赶上。`,
    `${before}\n上海⟦深化改革力度不断加大,成效有目共睹。⟧`,
  ],

  [
    'nothing but the break between two paragraphs',
    'same',
    `${before}
${middle}⟦
⟧${behind}`,
    `${middle}⟦
⟧${behind}`,
  ],

  // Headings and lists
  [
    'the heading above is renumbered',
    'same',
    `一、上海的做法\n改革开放力度不断加大,⟦成效明显⟧。`,
    `一、培训的情况\n${middle}\n二、上海的做法\n改革开放力度不断加大,⟦成效明显⟧。`,
  ],
  [
    'the heading above turns round',
    'proposed heading',
    `一、主要成绩\n财政收支⟦呈现新的特点⟧,结构发生变化。`,
    `一、存在问题\n财政收支⟦呈现新的特点⟧,结构发生变化。`,
  ],
  [
    'the heading above names another city',
    'proposed heading',
    `一、上海的做法\n全市新增⟦上市公司36家⟧,创历史新高。`,
    `一、长沙的打算\n全市新增⟦上市公司36家⟧,创历史新高。`,
  ],
  [
    'it moves under another heading',
    'proposed heading',
    `一、上海的做法\n全市新增⟦上市公司36家⟧,创历史新高。\n二、长沙的打算\n${middle}`,
    `一、上海的做法\n${before}\n二、长沙的打算\n${middle}\n全市新增⟦上市公司36家⟧,创历史新高。`,
  ],
  [
    'a heading at some distance changes',
    'same',
    `一、上海的做法\n改革开放力度不断加大,⟦成效明显⟧。\n二、长沙的打算\n${behind}`,
    `一、上海的做法\n改革开放力度不断加大,⟦成效明显⟧。\n二、下一步工作\n${behind}`,
  ],
  [
    'a heading is put in below its own',
    'same',
    `一、上海的做法\n改革开放力度不断加大,⟦成效明显⟧。`,
    `一、上海的做法\n(一)改革开放\n改革开放力度不断加大,⟦成效明显⟧。`,
  ],
  [
    'the line that announces its list turns round',
    'proposed heading',
    `以下做法值得推广:\n1. 集中资金⟦支持重点项目⟧;\n2. 统筹整合各类专项资金。`,
    `以下做法应当避免:\n1. 集中资金⟦支持重点项目⟧;\n2. 统筹整合各类专项资金。`,
  ],
  [
    'another speaker says it',
    'proposed heading',
    `李教授:
⟦这一方案完全可行⟧,应当尽快组织实施。
${behind}`,
    `王教授:
⟦这一方案完全可行⟧,应当尽快组织实施。
${behind}`,
  ],
  [
    'a heading of its name stands in another part',
    'proposed heading',
    `一、上海
(一)做法
全市新增⟦上市公司36家⟧,创历史新高。
二、长沙
(一)做法
${middle}`,
    `一、上海
(一)做法
${before}
二、长沙
(一)做法
${middle}
全市新增⟦上市公司36家⟧,创历史新高。`,
  ],
  [
    'the run-in heading above changes',
    'proposed heading',
    `一、经验\n产业布局的大战略。上海⟦抓产业的顶层设计⟧值得学习借鉴。科技创新的大格局。上海抓科技的战略布局值得学习借鉴。`,
    `一、经验\n产业布局的大误区。上海⟦抓产业的顶层设计⟧值得学习借鉴。科技创新的大格局。上海抓科技的战略布局值得学习借鉴。`,
  ],
  [
    'it is the heading and is renumbered',
    'proposed digits',
    `一、培训的情况\n${middle}\n⟦二、上海的做法⟧\n${behind}`,
    `⟦一、上海的做法⟧\n${behind}`,
  ],

  // Edits of the quote and its surroundings, deletions, rewriting
  [
    'one small edit in a long quote',
    'proposed wording',
    `${before}\n⟦上海始终把科技创新摆在发展全局的核心位置,坚持目标瞄准世界前沿,在体制放活上做文章,在培育生态上下功夫⟧。`,
    `${before}\n⟦上海始终把科技创新摆在发展全局的重要位置,坚持目标瞄准世界前沿,在体制放活上做文章,在培育生态上下功夫⟧。`,
  ],
  [
    'one small edit in a quote of several sentences',
    'proposed digits',
    `${before}\n⟦培训内容十分丰富。我们参加了4堂专题讲座和5次现场教学。大家收获满满。⟧`,
    `${middle}\n⟦培训内容十分丰富。我们参加了4堂专题讲座和6次现场教学。大家收获满满。⟧`,
  ],
  [
    'one small edit in a very long quote',
    'proposed wording',
    `${before}
⟦${tasks(() => '负责推进落实')}⟧`,
    `${before}
⟦${tasks((at) => (at === 15 ? '牵头推进落实' : '负责推进落实'))}⟧`,
  ],
  [
    'a very long quote of which little more than the ends stays',
    'orphaned',
    `${before}\n⟦${tasks(() => '负责推进落实', 100)}⟧`,
    `${before}\n${tasks(() => '负责推进落实', 100).replace(/第9项.*第91项/, '第91项')}`,
  ],
  [
    'its words are replaced by other words',
    'orphaned',
    '培训班选取独特的镜头视角,通过多种多样的教学方式,⟦对上海创新驱动发展的选择路径进行还原剖析⟧,学员们普遍反映这次学习机会难得、收获满满。',
    '培训班选取独特的镜头视角,通过多种多样的教学方式,带领大家沉浸体验浦东新区三十年沧桑巨变,学员们普遍反映这次学习机会难得、收获满满。',
  ],
  [
    'a part of its sentence after a semicolon changes',
    'same',
    '一是科技创新水平⟦迈入全球前列⟧,成效显著;二是新增上市公司36家,创历史新高。',
    '一是科技创新水平⟦迈入全球前列⟧,成效显著;二是新增上市公司48家,创历史新高。',
  ],
  [
    'a part of its sentence before a semicolon changes',
    'proposed neighbours',
    '2025年科技创新水平迈入全球前列,成效显著;新增⟦上市公司36家⟧,创历史新高。',
    '2030年科技创新水平迈入全球前列,成效显著;新增⟦上市公司36家⟧,创历史新高。',
  ],
  [
    'the stop before its sentence becomes a semicolon',
    'proposed neighbours',
    '下列说法不符合实际。科技创新水平已经⟦迈入全球前列⟧,成效显著。',
    '下列说法不符合实际;科技创新水平已经⟦迈入全球前列⟧,成效显著。',
  ],
  [
    'a semicolon in brackets parts nothing',
    'proposed sentence',
    '有人提出(⟦产业布局要及时跟上⟧;科技创新要突破),大家都表示赞同。',
    '有人提出(⟦产业布局要及时跟上⟧;科技创新要突破),大家都表示反对。',
  ],
  [
    'a bracket that was never opened closes nothing',
    'proposed sentence',
    '1)有人提出(⟦产业布局要及时跟上⟧;科技创新要突破),大家都表示赞同。',
    '1)有人提出(⟦产业布局要及时跟上⟧;科技创新要突破),大家都表示反对。',
  ],
  [
    'a short quote with an edit beside it',
    'proposed sentence',
    '要⟦加快发展⟧先进制造业集群。',
    '要稳妥⟦加快发展⟧先进制造业集群。',
  ],
  [
    'a short sentence with an edit beside it',
    'proposed neighbours',
    '产业要升级。⟦加快发展。⟧科技要自立。',
    '产业要稳住。⟦加快发展。⟧科技要自立。',
  ],
  [
    'a short quote in a rewritten sentence',
    'orphaned',
    '我们在⟦上海⟧参观了中国北斗西虹桥基地。',
    '湖南省财政厅召开年度工作部署会议。',
  ],
  [
    'a short quote whose sentence is rewritten around it',
    'proposed sentence',
    `我们在⟦上海⟧参观了中国北斗西虹桥基地。大家收获很大,感触很深。`,
    `七天里大家走进⟦上海⟧的课堂和车间。大家收获很大,感触很深。`,
  ],
  [
    'its sentence is deleted',
    'orphaned',
    `${before}\n上海⟦深化改革⟧力度不断加大。\n${behind}`,
    `${before}\n${behind}`,
  ],
  [
    'it is deleted from its sentence',
    'orphaned',
    '我们要认真学习⟦上海的⟧先进经验和做法。',
    '我们要认真学习先进经验和做法。',
  ],
  [
    'its sentence is rewritten and a long quote stands elsewhere',
    'proposed sentence',
    `上海⟦率先提出三区融合联动发展的理念⟧。\n${middle}`,
    `${middle}\n有人问起过去杨浦区的情况,说是在二十年前就⟦率先提出三区融合联动发展的理念⟧,并且一直坚持到今天。`,
  ],
  ['everything is deleted', 'orphaned', `${before}\n上海⟦深化改革⟧力度不断加大。`, ''],
  ['everything is another text', 'orphaned', `上海⟦深化改革⟧力度不断加大。`, '春眠不觉晓\n处处闻啼鸟'],
  [
    'its paragraph moves and is edited',
    'proposed wording',
    `上海⟦始终把科技创新摆在核心位置⟧,成效明显。\n${before}\n${behind}`,
    `${before}\n${behind}\n上海⟦始终把科技创新摆在首要位置⟧,成效明显。`,
  ],
  [
    'two like sentences remain, one of them its own',
    'proposed digits',
    '长沙新增高新技术企业⟦120家⟧左右。株洲新增高新技术企业80家左右。',
    '长沙新增高新技术企业⟦130家⟧左右。株洲新增高新技术企业80家左右。',
  ],
  [
    'a blank at its edge goes with the paragraph mark',
    'proposed spacing',
    `${before}⟦\n上海深化改革⟧力度不断加大。`,
    `${before}⟦上海深化改革⟧力度不断加大。`,
  ],
]
