import type { SourceTier } from '@waveguide/evidence';
import {
  attributeRemarks,
  attributeRows,
  attributeText,
  subjectLabel,
  type AttributeRow,
  type Technology,
} from '@waveguide/technologies';
import { AbsentText, Citation, DataTable, MissingText, TechnologyMark, type DataTableColumn } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import styles from './attribute-table.module.css';

type TieredSource = CitableSource & { readonly tier: SourceTier };

/** Numbers by technology, with range and sources. A technology without a record of one says so. */
export function AttributeTable({
  technologies,
  numbers,
}: {
  readonly technologies: readonly Technology[];
  readonly numbers: SourceNumbers<TieredSource>;
}) {
  const tiers = new Map(numbers.listed.map(({ id, tier }) => [id, tier]));
  const columns: readonly DataTableColumn<AttributeRow>[] = [
    { id: 'attribute', header: 'Attribute', cell: ({ label }) => label },
    ...technologies.map((technology) => ({
      id: technology.id,
      header: subjectLabel(technology.id),
      cell: ({ label, records }: AttributeRow) => {
        const attribute = records.get(technology.id);
        if (attribute === undefined) return <AbsentText>no record</AbsentText>;
        const labels = attributeText(attribute);
        return (
          <span className={styles.figure}>
            {typeof labels === 'string' ? labels : <MissingText missing={labels} />}
            <Citation items={numbers.cite(attribute.sourceIds)} />
            {attributeRemarks(attribute, label, (id) => tiers.get(id)).map((remark) => (
              <span key={remark} className={styles.remark}>
                {remark}
              </span>
            ))}
          </span>
        );
      },
    })),
  ];
  return (
    <DataTable
      caption="Attributes by technology"
      columns={columns}
      rows={attributeRows(technologies)}
      rowKey={({ key }) => key}
    />
  );
}

/** The technologies with their definitions. */
export function TechnologyDefinitions({ technologies }: { readonly technologies: readonly Technology[] }) {
  const columns: readonly DataTableColumn<Technology>[] = [
    {
      id: 'name',
      header: 'Technology',
      nowrap: true,
      cell: ({ id }) => <TechnologyMark technology={id}>{subjectLabel(id)}</TechnologyMark>,
    },
    { id: 'full', header: 'In full', cell: ({ name }) => name },
    { id: 'definition', header: 'What it is', cell: ({ definition }) => definition },
    { id: 'networks', header: 'Networks', cell: ({ targetNetworks }) => targetNetworks.join(', ') },
  ];
  return <DataTable caption="Technologies" columns={columns} rows={technologies} rowKey={({ id }) => id} />;
}
