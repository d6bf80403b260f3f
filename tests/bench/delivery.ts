/** An event of the live stream that tells of a comment. */
export type ToldEvent = { id: number; commentId: string }

export type Delivery = { posted: number; missed: number; doubled: number; disordered: number }

/** Reads the stream as it comes in pieces; calls back for each comment told, and for a lost position. */
export function eventParser(onTold: (event: ToldEvent) => void, onReset: () => void): (text: string) => void {
  let pending = ''
  return (text) => {
    const messages = (pending + text).split('\n\n')
    pending = messages.pop() ?? ''
    for (const message of messages) {
      const fields = new Map(message.split('\n').map(toField))
      if (fields.get('event') === 'reset') onReset()
      if (fields.get('event') !== 'change') continue
      const { id, verb, subjectId } = JSON.parse(fields.get('data') ?? '{}')
      if (verb === 'comment.written') onTold({ id, commentId: subjectId })
    }
  }
}

function toField(line: string): [string, string] {
  const end = line.indexOf(':')
  return [line.slice(0, end), line.slice(end + 1).trimStart()]
}

/** Whether each posted comment was told once, in the order of the events. */
export function checkDelivery(postedIds: readonly string[], told: readonly ToldEvent[]): Delivery {
  const times = new Map<string, number>()
  for (const { commentId } of told) times.set(commentId, (times.get(commentId) ?? 0) + 1)
  return {
    posted: postedIds.length,
    missed: postedIds.filter((id) => !times.has(id)).length,
    doubled: postedIds.filter((id) => (times.get(id) ?? 0) > 1).length,
    disordered: told.filter(({ id }, index) => index > 0 && id <= told[index - 1]!.id).length,
  }
}
