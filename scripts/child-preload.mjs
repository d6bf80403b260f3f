// Loaded into the web process: its standard input closes when the start script is gone, however it went.
// Next's own workers inherit this flag with another parent, and with an input that means nothing.
if (String(process.ppid) === process.env.TASHAN_PARENT) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'))
  process.stdin.resume()
  process.stdin.unref?.()
}
