// Loaded first, in a syntax that every Node understands, to report one that is too old.
const version = process.versions.node
const parts = version.split('.').map(Number)

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    `需要 Node 20.19 或更新版本，当前为 ${version} / Node 20.19 or newer is needed, this is ${version}`,
  )
  process.exit(1)
}
