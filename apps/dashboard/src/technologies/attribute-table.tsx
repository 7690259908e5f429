import type { Technology } from '@waveguide/technologies';
import { AbsentWords, Citation, DataTable, MissingText, TechnologyMark, type DataTableColumn } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { attributeWords, basisWords } from './attribute-words';
import styles from './attribute-table.module.css';

interface AttributeRow {
  readonly key: string;
  readonly label: string;
}

/** Numbers by technology, with range and sources. A technology without a record of one says so. */
export function AttributeTable({
  technologies,
  numbers,
}: {
  readonly technologies: readonly Technology[];
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  const labels = new Map(
    technologies.flatMap(({ attributes }) => attributes.map(({ key, label }) => [key, label] as const)),
  );
  const rows: readonly AttributeRow[] = [...labels].map(([key, label]) => ({ key, label }));
  const columns: readonly DataTableColumn<AttributeRow>[] = [
    { id: 'attribute', header: 'Attribute', cell: ({ label }) => label },
    ...technologies.map((technology) => ({
      id: technology.id,
      header: technology.short,
      cell: ({ key }: AttributeRow) => {
        const attribute = technology.attributes.find((candidate) => candidate.key === key);
        if (attribute === undefined) return <AbsentWords>no record</AbsentWords>;
        const words = attributeWords(attribute);
        return (
          <span
            className={styles.figure}
            title={`${basisWords(attribute.basis)}${attribute.note === null ? '' : `. ${attribute.note}`}`}
          >
            {typeof words === 'string' ? words : <MissingText missing={words} />}
            <Citation items={numbers.cite(attribute.sourceIds)} />
          </span>
        );
      },
    })),
  ];
  return <DataTable caption="Attributes by technology" columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

/** The technologies with their definitions. */
export function TechnologyDefinitions({ technologies }: { readonly technologies: readonly Technology[] }) {
  const columns: readonly DataTableColumn<Technology>[] = [
    {
      id: 'name',
      header: 'Technology',
      nowrap: true,
      cell: ({ id, short }) => <TechnologyMark technology={id}>{short}</TechnologyMark>,
    },
    { id: 'full', header: 'In full', cell: ({ name }) => name },
    { id: 'definition', header: 'What it is', cell: ({ definition }) => definition },
    { id: 'networks', header: 'Networks', cell: ({ targetNetworks }) => targetNetworks.join(', ') },
  ];
  return <DataTable caption="Technologies" columns={columns} rows={technologies} rowKey={({ id }) => id} />;
}
