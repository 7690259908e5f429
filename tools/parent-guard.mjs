/**
 * Loaded into a child process with --import: it ends with its parent, however the parent ended (a kill -9 included).
 * Processes that the child starts inherit the option; they end with the child, and their channel is none of our business.
 */
if (process.channel && process.env.WAVEGUIDE_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(0));
  process.channel.unref();
}
