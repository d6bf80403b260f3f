import { createHmac, randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** The cookie of a session as sign-in sets it: its token, signed with the secret of the installation. */
export function sessionCookie(token: string, secret: string): { name: string; value: string } {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return { name: 'tashan.session_token', value: encodeURIComponent(`${token}.${signature}`) }
}

/** Makes a session as sign-in does, without its page; returns its cookie. */
export async function insertSession(
  databaseUrl: string,
  login: string,
  secret: string,
): Promise<{ name: string; value: string }> {
  const token = randomBytes(24).toString('base64url')
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rowCount } = await client.query(
    `INSERT INTO "Session" (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
     SELECT gen_random_uuid(), $1, id, now() + interval '1 day', now(), now() FROM "User" WHERE email = $2 OR username = $2`,
    [token, login],
  )
  await client.end()
  if (rowCount !== 1) throw new Error(`no person ${login}`)
  return sessionCookie(token, secret)
}
