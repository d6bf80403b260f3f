// Loaded before anything else, and written so that any Node there ever was can say that it is too old.
const version = process.versions.node
const parts = version.split('.').map(Number)

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    `需要 Node 20.19 或更新版本，当前为 ${version} / Node 20.19 or newer is needed, this is ${version}`,
  )
  process.exit(1)
}
