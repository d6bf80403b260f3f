// Loaded into the web process: kills it when its standard input closes because the start script is gone.
// Next's workers inherit the flag with another parent and another input.
if (String(process.ppid) === process.env.TASHAN_PARENT) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'))
  process.stdin.resume()
  process.stdin.unref?.()
}
