/** The constraints that the tests of the W3C Web Annotation Data Model assert, with their sections. */
type Json = Record<string, unknown>
type Rule = [string, (value: Json) => boolean]

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const objects = (value: unknown) => list(value).filter(isObject)
const whole = (value: unknown) => Number.isInteger(value) && Number(value) >= 0

/** An absolute IRI in the characters that RFC 3986 leaves unescaped. */
export const isIri = (value: unknown) =>
  typeof value === 'string' &&
  URL.canParse(value) &&
  /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/i.test(value)
/** xsd:dateTime in UTC, as Z. */
const isInstant = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const absentOr = (holds: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || holds(value)

const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]
const motivated = (value: unknown) => motivations.includes(String(value))
const hasContext = ({ '@context': context }: Json) =>
  list(context).includes('http://www.w3.org/ns/anno.jsonld')

const selector: Rule[] = [
  ['4.2 a selector has exactly one class', ({ type }) => typeof type === 'string'],
  [
    '4.2.4 a TextQuoteSelector has exactly one exact, and at most one prefix and suffix, all texts',
    ({ type, exact, prefix, suffix }) =>
      type !== 'TextQuoteSelector' ||
      (typeof exact === 'string' && [prefix, suffix].every(absentOr((one) => typeof one === 'string'))),
  ],
  [
    '4.2.5 a TextPositionSelector has exactly one start and end, both nonNegativeInteger, in order',
    ({ type, start, end }) =>
      type !== 'TextPositionSelector' || (whole(start) && whole(end) && Number(start) <= Number(end)),
  ],
]

const specific: Rule[] = [
  ['4 a SpecificResource has exactly one source, an IRI', ({ source }) => isIri(source)],
  [
    '4 its class is SpecificResource',
    ({ type }) => type === undefined || list(type).includes('SpecificResource'),
  ],
  ['4.2 it has selectors', ({ selector: given }) => objects(given).length > 0],
]

const textual: Rule[] = [
  ['3.2.4 a TextualBody has exactly one value, a text', ({ value }) => typeof value === 'string'],
  ['3.2.4 its class is TextualBody', ({ type }) => list(type).includes('TextualBody')],
  [
    '3.2.4 at most one format and language',
    ({ format, language }) => list(format).length < 2 && list(language).length < 2,
  ],
  [
    '3.2.4 a format is a media type',
    ({ format }) => format === undefined || /^\w+\/[\w+.-]+$/.test(String(format)),
  ],
  [
    '3.2.4 a language is a BCP 47 tag',
    ({ language }) => absentOr((one) => /^[a-z]{2,3}(-\w+)*$/i.test(String(one)))(language),
  ],
  ['3.3.5 a purpose is one of the vocabulary', ({ purpose }) => list(purpose).every(motivated)],
]

const agent: Rule[] = [
  ['3.3.2 an agent has at most one id, an IRI', ({ id }) => absentOr(isIri)(id)],
  [
    '3.3.2 its class is known',
    ({ type }) => list(type).every((one) => ['Person', 'Organization', 'Software'].includes(String(one))),
  ],
  ['3.3.2 its names are texts', ({ name }) => list(name).every((one) => typeof one === 'string')],
]

const annotation: Rule[] = [
  ['3.1 exactly one id, an IRI', ({ id }) => isIri(id)],
  ['3.1 its class is Annotation', ({ type }) => list(type).includes('Annotation')],
  ['3.1 one or more targets', ({ target }) => list(target).length > 0],
  ['3.1 never an empty list of bodies', ({ body }) => !Array.isArray(body) || body.length > 0],
  ['3.2.5 not body and bodyValue', (one) => !('body' in one && 'bodyValue' in one)],
  ['3.3.1 created is an xsd:dateTime as Z', ({ created }) => absentOr(isInstant)(created)],
  ['3.3.1 modified is an xsd:dateTime as Z', ({ modified }) => absentOr(isInstant)(modified)],
  [
    '3.3.1 modified is not before created',
    ({ created, modified }) => !modified || String(created) <= String(modified),
  ],
  ['3.3.5 motivations are of the vocabulary', ({ motivation }) => list(motivation).every(motivated)],
  [
    '3.3.6 and 3.3.7 rights, canonical and via are IRIs',
    ({ rights, canonical, via }) => [rights, canonical, via].flatMap(list).every(isIri),
  ],
]

const page: Rule[] = [
  ['5.2 exactly one id, an IRI', ({ id }) => isIri(id)],
  ['5.2 its class is AnnotationPage', ({ type }) => list(type).includes('AnnotationPage')],
  ['5.2 items are a list', ({ items }) => Array.isArray(items)],
  [
    '5.2 partOf, next and prev are at most one IRI each',
    ({ partOf, next, prev }) => [partOf, next, prev].every(absentOr(isIri)),
  ],
  ['5.2 startIndex is a nonNegativeInteger', ({ startIndex }) => absentOr(whole)(startIndex)],
]

const collection: Rule[] = [
  ['5.1 exactly one id, an IRI', ({ id }) => isIri(id)],
  ['5.1 its class is AnnotationCollection', ({ type }) => list(type).includes('AnnotationCollection')],
  ['5.1 labels are texts', ({ label }) => list(label).every((one) => typeof one === 'string')],
  ['5.1 total is a nonNegativeInteger', ({ total }) => absentOr(whole)(total)],
  [
    '5.1 one that is not empty has its first page',
    ({ total, first }) => total === 0 || isIri(first) || isObject(first),
  ],
  ['5.1 last is an IRI', ({ last }) => absentOr(isIri)(last)],
]

const broken = (rules: Rule[], value: Json, where: string) =>
  rules.filter(([, holds]) => !holds(value)).map(([name]) => `${where}: ${name}`)
const context = (value: Json) => (hasContext(value) ? [] : ['3.1 and 5 @context has the one of the W3C'])

function faultsOf(value: Json, where: string): string[] {
  const bodies = objects(value.body).flatMap((one, at) => broken(textual, one, `${where} body ${at}`))
  const agents = [...objects(value.creator), ...objects(value.generator)].flatMap((one) =>
    broken(agent, one, `${where} agent`),
  )
  const targets = objects(value.target).flatMap((one, at) => [
    ...broken(specific, one, `${where} target ${at}`),
    ...objects(one.selector).flatMap((each) => broken(selector, each, `${where} selector`)),
  ])
  return [...broken(annotation, value, where), ...bodies, ...agents, ...targets]
}

const itemFaults = ({ items }: Json) => objects(items).flatMap((one, at) => faultsOf(one, `item ${at}`))

/** The faults of an annotation. */
export const annotationFaults = (value: Json) => [...context(value), ...faultsOf(value, 'annotation')]

/** The faults of a page. */
export const pageFaults = (value: Json) => [
  ...context(value),
  ...broken(page, value, 'page'),
  ...itemFaults(value),
]

/** The faults of a collection and its embedded page. */
export const collectionFaults = (value: Json) => [
  ...context(value),
  ...broken(collection, value, 'collection'),
  ...objects(value.first).flatMap((first) => [...broken(page, first, 'first page'), ...itemFaults(first)]),
]
