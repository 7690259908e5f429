import path from 'node:path';
import ts from 'typescript';

/** What is wrong with the types of files and of all of the copy's that they import: one program, with what any of their projects knows. */
export function typeProblems(copy: string, files: readonly string[]): readonly string[] {
  const base = ts.readConfigFile(path.join(copy, 'tsconfig.base.json'), ts.sys.readFile);
  const options = { ...base.config.compilerOptions, types: ['jest', 'node'] };
  const config = ts.parseJsonConfigFileContent({ compilerOptions: options, files }, ts.sys, copy);
  const program = ts.createProgram(config.fileNames, config.options);
  const inCopy = ({ fileName }: ts.SourceFile) => fileName.startsWith(copy) && !fileName.includes('node_modules');
  const problems = [
    ...program.getOptionsDiagnostics(),
    ...program
      .getSourceFiles()
      .filter(inCopy)
      .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ];
  return problems.map(({ file, start, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    if (file === undefined || start === undefined) return text;
    const { line } = file.getLineAndCharacterOfPosition(start);
    return `${path.relative(copy, file.fileName)}:${line + 1}: ${text}`;
  });
}
