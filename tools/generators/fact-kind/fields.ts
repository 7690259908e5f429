/** A field that a kind of fact has beside its id, title, source and note. */
export interface FactField {
  readonly name: string;
  /** The column in PostgreSQL. */
  readonly column: string;
  /** Its schema, and the name that the schema is imported by; null for zod's own. */
  readonly schema: string;
  readonly imported: string | null;
  /** Its type in prisma/schema.prisma. */
  readonly prisma: string;
  /** A value of it, for specs. */
  readonly sample: string;
  /** What the database has to hold beside the type: a condition of SQL, or null. */
  readonly check: string | null;
}

interface Kind {
  readonly schema: string;
  readonly imported: string | null;
  readonly prisma: string;
  readonly sample: string;
  readonly check: (column: string) => string | null;
}

const KINDS = {
  text: {
    schema: 'textSchema',
    imported: 'textSchema',
    prisma: 'String',
    sample: "'A text'",
    check: (column) => `${column} <> ''`,
  },
  date: {
    schema: 'partialDateSchema',
    imported: 'partialDateSchema',
    prisma: 'String',
    sample: "'2026-03'",
    check: (column) => `is_partial_date(${column})`,
  },
  year: {
    schema: 'yearSchema',
    imported: 'yearSchema',
    prisma: 'Int',
    sample: '2026',
    check: (column) => `${column} BETWEEN 1990 AND 2100`,
  },
  number: {
    schema: 'z.number()',
    imported: null,
    prisma: 'Float',
    sample: '1.5',
    check: (column) => `is_finite(${column})`,
  },
  flag: { schema: 'z.boolean()', imported: null, prisma: 'Boolean', sample: 'true', check: () => null },
} as const satisfies Readonly<Record<string, Kind>>;

const isKind = (text: string): text is keyof typeof KINDS => Object.hasOwn(KINDS, text);

/** Fields that every kind of fact has; `position` is the row's place in its file. */
const TAKEN: readonly string[] = ['id', 'title', 'sourceId', 'source', 'note', 'position'];

/**
 * The fields of `heldOn:date,ports:number?`.
 * @throws Error for a name that is none or is taken, and for a type that is none
 */
export function readFields(text: string): readonly FactField[] {
  const fields = text.split(',').map((part) => {
    const [, name = '', type = '', optional = ''] = /^\s*([a-z][A-Za-z0-9]*):([a-z]+)(\??)\s*$/.exec(part) ?? [];
    if (!isKind(type)) {
      throw new Error(
        `“${part}” is no field: a name and one of ${Object.keys(KINDS).join(', ')}, such as heldOn:date.`,
      );
    }
    if (TAKEN.includes(name)) throw new Error(`Every kind of fact has “${name}” already.`);
    const { schema, imported, prisma, sample, check } = KINDS[type];
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const may = optional === '?';
    return {
      name,
      column,
      schema: may ? `${schema}.nullable()` : schema,
      imported,
      prisma: may ? `${prisma}?` : prisma,
      sample,
      check: check(`"${column}"`),
    };
  });
  const names = fields.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`The field “${twice}” is named twice.`);
  return fields;
}
