import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { looks, nameOfLook, type Picture } from '@/tests/pictures/walk'

/** Writes the contact sheet: a row a page, a column a look. */
export function writeSheet(pictures: Picture[], folder: string): string {
  const head = looks.map((look) => `<th>${nameOfLook(look)}`).join('')
  const names = [...new Set(pictures.map(({ visit }) => visit.name))]
  const rows = names.map((name) => {
    const own = pictures.filter(({ visit }) => visit.name === name)
    const cells = looks.map((look) => {
      const file = own.find((one) => nameOfLook(one.look) === nameOfLook(look))?.file
      return file ? `<td><a href="${file}"><img loading="lazy" alt="" src="${file}"></a>` : '<td>'
    })
    return `<tr id="${name}"><th>${name}<br><small>${own[0]?.visit.path}</small>${cells.join('')}`
  })
  const file = join(folder, 'index.html')
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tashan</title>
<style>
body { margin: 1rem; background: #888; font: 13px sans-serif }
th { width: 9rem; overflow-wrap: anywhere; vertical-align: top; position: sticky; top: 0; background: #888 }
td { vertical-align: top; padding: 4px }
img { width: 300px } td:nth-of-type(n + 5) img { width: 150px }
</style>
<table><thead><tr><th>${head}<tbody>
${rows.join('\n')}
</table>`,
  )
  return file
}
