/**
 * Command line of Prisma's schema engine, as Prisma's commands call it.
 * @param {readonly string[]} argv arguments after the program's name
 * @returns {{ command: 'version' | 'cli' | 'serve', subCommand: string, datamodels: string[], datasource: { url?: string, shadowDatabaseUrl?: string } }}
 */
export function parseEngineArguments(argv) {
  const options = { command: 'serve', subCommand: '', datamodels: [], datasource: {} };
  const words = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i];
    if (argument === '--datamodels' || argument === '-d') options.datamodels.push(argv[++i]);
    else if (argument === '--datasource') options.datasource = JSON.parse(argv[++i]);
    else if (argument === '--enabled-preview-features' || argument === '--extension-types') i++;
    else if (argument === '--version' || argument === '-V') options.command = 'version';
    else words.push(argument);
  }
  if (words[0] === 'cli') {
    options.command = 'cli';
    options.subCommand = words.slice(1).join(' ');
  }
  return options;
}
