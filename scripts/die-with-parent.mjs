// Loaded into the web process: its standard input closes when the start script is gone, however it went.
process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'))
process.stdin.resume()
process.stdin.unref?.()
