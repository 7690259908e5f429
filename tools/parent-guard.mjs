/** Loaded into a child process with --import: it ends with its parent, however the parent ended (a kill -9 included). */
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
