import type { IntegrationMethod, LaserApproach, PicPlatform } from '@waveguide/technologies';
import { Citation, DataTable, type DataTableColumn } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { ScoreMeter } from './score-meter';

type Numbers = SourceNumbers<CitableSource>;

interface Evidenced {
  readonly evidence: readonly { readonly text: string; readonly sourceId: string }[];
}

const listed = (texts: readonly string[]) => (
  <ul>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

function evidenceColumn<Row extends Evidenced>(numbers: Numbers): DataTableColumn<Row> {
  return {
    id: 'evidence',
    header: 'Later evidence',
    cell: ({ evidence }) =>
      evidence.length === 0 ? (
        { kind: 'missing', reason: 'not-reported', detail: 'No later evidence on this was found.' }
      ) : (
        <ul>
          {evidence.map((statement) => (
            <li key={statement.text}>
              {statement.text}
              <Citation items={numbers.cite([statement.sourceId])} />
            </li>
          ))}
        </ul>
      ),
  };
}

/** Material systems of photonic integrated circuits. */
export function PicPlatformTable(props: { readonly platforms: readonly PicPlatform[]; readonly numbers: Numbers }) {
  const columns: readonly DataTableColumn<PicPlatform>[] = [
    {
      id: 'name',
      header: 'Platform',
      cell: ({ name, sourceId }) => (
        <>
          {name}
          <Citation items={props.numbers.cite([sourceId])} />
        </>
      ),
    },
    { id: 'light', header: 'Makes light', cell: ({ light }) => light },
    { id: 'cmos', header: 'CMOS fab', cell: ({ cmosCompatible }) => (cmosCompatible ? 'yes' : 'no') },
    { id: 'strengths', header: 'Strengths', cell: ({ strengths }) => listed(strengths) },
    { id: 'weaknesses', header: 'Weaknesses', cell: ({ weaknesses }) => listed(weaknesses) },
    { id: 'role', header: 'Role in co-packaging', cell: ({ roleInCpo }) => roleInCpo },
    evidenceColumn<PicPlatform>(props.numbers),
  ];
  return <DataTable caption="PIC platforms" columns={columns} rows={props.platforms} rowKey={({ id }) => id} />;
}

/** Ways of assembling photonic and electronic chips in one package. */
export function IntegrationTable(props: { readonly methods: readonly IntegrationMethod[]; readonly numbers: Numbers }) {
  const score = (id: 'performance' | 'complexity' | 'thermalDifficulty' | 'costLevel', header: string) => ({
    id,
    header,
    cell: (method: IntegrationMethod) => <ScoreMeter score={method[id]} scale={header} />,
  });
  const columns: readonly DataTableColumn<IntegrationMethod>[] = [
    {
      id: 'name',
      header: 'Method',
      nowrap: true,
      cell: ({ name, sourceId }) => (
        <>
          {name}
          <Citation items={props.numbers.cite([sourceId])} />
        </>
      ),
    },
    { id: 'description', header: 'What it is', cell: ({ description }) => description },
    score('performance', 'Performance'),
    score('complexity', 'Complexity'),
    score('thermalDifficulty', 'Thermal difficulty'),
    score('costLevel', 'Cost'),
    { id: 'advantages', header: 'For it', cell: ({ advantages }) => listed(advantages) },
    { id: 'drawbacks', header: 'Against it', cell: ({ drawbacks }) => listed(drawbacks) },
    evidenceColumn<IntegrationMethod>(props.numbers),
  ];
  return <DataTable caption="Integration methods" columns={columns} rows={props.methods} rowKey={({ id }) => id} />;
}

/** Where the light is made. */
export function LaserTable(props: { readonly approaches: readonly LaserApproach[]; readonly numbers: Numbers }) {
  const columns: readonly DataTableColumn<LaserApproach>[] = [
    {
      id: 'name',
      header: 'Approach',
      cell: ({ name, sourceId }) => (
        <>
          {name}
          <Citation items={props.numbers.cite([sourceId])} />
        </>
      ),
    },
    { id: 'advantages', header: 'For it', cell: ({ advantages }) => listed(advantages) },
    { id: 'drawbacks', header: 'Against it', cell: ({ drawbacks }) => listed(drawbacks) },
    { id: 'users', header: 'Who', cell: ({ users }) => users.join(', ') },
    evidenceColumn<LaserApproach>(props.numbers),
  ];
  return <DataTable caption="Laser approaches" columns={columns} rows={props.approaches} rowKey={({ id }) => id} />;
}
