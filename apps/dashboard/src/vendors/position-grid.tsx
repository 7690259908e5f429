import {
  OPENNESS_LEVELS,
  opennessLabel,
  opennessMeaning,
  STRATEGY_MODELS,
  strategyModelLabel,
  strategyModelMeaning,
  type Vendor,
} from '@waveguide/vendors';
import { isTechnologyId, subjectLabel, type TechnologySubject } from '@waveguide/technologies';
import { AbsentText, TechnologyMark } from '@waveguide/ui';
import Link from 'next/link';
import styles from './position-grid.module.css';

export interface PlacedVendor {
  readonly vendor: Vendor;
  readonly technologies: readonly TechnologySubject[];
  /** Whether a co-packaged product of this vendor has shipped. */
  readonly shipsCoPackaged: boolean;
}

function VendorName({ placed }: { readonly placed: PlacedVendor }) {
  return (
    <span className={styles.vendor}>
      <Link href={`/vendors/${placed.vendor.id}`}>
        <bdi>{placed.vendor.name}</bdi>
      </Link>
      {placed.technologies.filter(isTechnologyId).map((technology) => (
        <TechnologyMark key={technology} technology={technology} label={subjectLabel(technology)} />
      ))}
      {placed.shipsCoPackaged && <span className={styles.ships}>ships</span>}
    </span>
  );
}

/** Where vendors stand: business model across, openness to others' parts down. */
export function PositionGrid({ vendors }: { readonly vendors: readonly PlacedVendor[] }) {
  const rows = OPENNESS_LEVELS.filter((level) => vendors.some(({ vendor }) => vendor.strategy.openness === level));
  return (
    <div className={styles.scroll} role="region" aria-label="Vendors by business model and openness" tabIndex={0}>
      <table className={styles.grid}>
        <caption className="visually-hidden">
          Vendors by business model (columns) and openness to other vendors’ parts (rows)
        </caption>
        <thead>
          <tr>
            <td />
            {STRATEGY_MODELS.map((model) => (
              <th key={model} scope="col">
                {strategyModelLabel(model)}
                <span className={styles.note}>{strategyModelMeaning(model)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((level) => (
            <tr key={level}>
              <th scope="row">
                {opennessLabel(level)}
                <span className={styles.note}>{opennessMeaning(level)}</span>
              </th>
              {STRATEGY_MODELS.map((model) => {
                const here = vendors.filter(
                  ({ vendor }) => vendor.strategy.openness === level && vendor.strategy.model === model,
                );
                return (
                  <td key={model}>
                    {here.length === 0 ? (
                      <AbsentText>none</AbsentText>
                    ) : (
                      <ul className={styles.vendors}>
                        {here.map((placed) => (
                          <li key={placed.vendor.id}>
                            <VendorName placed={placed} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
