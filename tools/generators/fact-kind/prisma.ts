import type { Names } from '../edit/names';
import type { Edit } from '../edit/source-edit';
import type { FactField } from './fields';

const mapped = (name: string, column: string): string => (name === column ? '' : ` @map("${column}")`);

/** The model of a kind of fact, at the end of the schema, and its list at the source that it cites. `prisma format` sets it. */
export const addModel =
  (names: Names, several: Names, fields: readonly FactField[]): Edit =>
  ({ file, text }) => {
    if (new RegExp(`^model ${names.pascal} `, 'm').test(text))
      throw new Error(`${file} has a model ${names.pascal} already.`);
    const source = /^model Source \{\n[\s\S]*?\n\n(?=\s+@@index)/m.exec(text);
    const relations = source?.[0].trimEnd();
    if (source === null || relations === undefined) {
      throw new Error(`${file} has no model Source with relations before its indexes: change tools/generators.`);
    }
    const withList = text.replace(source[0], `${relations}\n  ${several.camel} ${names.pascal}[]\n\n`);
    return `${withList.trimEnd()}

model ${names.pascal} {
  id String @id
  title String
${fields.map(({ name, column, prisma }) => `  ${name} ${prisma}${mapped(name, column)}`).join('\n')}
  sourceId String @map("source_id")
  note String?
  position Int @unique

  source Source @relation(fields: [sourceId], references: [id])

  @@index([sourceId])
  @@map("${names.snake}")
}
`;
  };
