import { isComparedTechnology, matrixFinding } from '@waveguide/technologies';
import { foundingReport, foundingReportIntroduction, locatorText } from '@waveguide/evidence';
import { Card, Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import { AttributeTable, TechnologyDefinitions } from '../../technologies/attribute-table';
import { IntegrationTable, LaserTable, PicPlatformTable } from '../../technologies/building-blocks';
import { ChallengeList } from '../../technologies/challenge-list';
import { ClaimList } from '../../technologies/claim-list';
import { ComparisonTable } from '../../technologies/comparison-table';
import { api } from '../../trpc/server';
import { SourceList } from '../../view/source-list';
import { mergedSources, sourceNumbers } from '../../view/source-numbers';

export const metadata: Metadata = { title: 'Technologies' };

export default async function TechnologiesPage() {
  const { technologies } = await api();
  const [list, matrix, pic, integration, lasers, challenges, claims] = await Promise.all([
    technologies.list(),
    technologies.matrix(),
    technologies.picPlatforms(),
    technologies.integrationMethods(),
    technologies.laserApproaches(),
    technologies.challenges(),
    technologies.claims(),
  ]);
  const sources = mergedSources(
    [matrix, list, pic, integration, lasers, claims, challenges].map((part) => part.sources),
  );
  const numbers = sourceNumbers(sources);
  const report = foundingReport(sources);
  const compared = list.technologies.filter(({ id }) => isComparedTechnology(id));
  const beside = list.technologies.filter(({ id }) => !isComparedTechnology(id));
  const disputed = claims.claims.filter(({ checks }) => checks.some(({ stance }) => stance === 'conflicts')).length;
  return (
    <Page>
      <PageHead
        kicker="Technologies"
        title={matrixFinding(matrix.rows)}
        standfirst={`${report === undefined ? '' : `${foundingReportIntroduction(report)} `}The words of the comparison are its own; scores are analyst judgement, 5 best; figures carry their range, their source and how they came about.`}
      />
      <Grid>
        <Cell span={12}>
          <Card
            kind="wide"
            title={`${matrix.columns.length} technologies on ${matrix.rows.length} features`}
            subtitle="The founding report’s comparison, with an analyst’s score and the figures behind each cell"
            source={
              <>
                Founding report, {locatorText(matrix.locator)}. Scores:{' '}
                {[...new Set(matrix.scales.map(({ basis }) => basis))].join('; ')}.
              </>
            }
          >
            <ComparisonTable comparison={matrix} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card
            kind="wide"
            title="Numbers by technology"
            subtitle="Middle value and range where the sources give one; boundaries differ between sources and stand in each note"
            source="“no record” means that no figure of that kind was found for the technology."
          >
            <AttributeTable technologies={compared} numbers={numbers} />
          </Card>
        </Cell>
        {beside.length > 0 && (
          <Cell span={12}>
            <Card
              kind="wide"
              title="Beside them"
              subtitle={`${beside.map(({ short }) => short).join(', ')}: parts of a link, switches of light, or links known by their makers’ aims; not on one footing with the technologies above`}
              source="“no record” means that no figure of that kind was found for the technology."
            >
              <AttributeTable technologies={beside} numbers={numbers} />
            </Card>
          </Cell>
        )}
        <Cell span={6}>
          <Card
            id="claims"
            title={`${disputed} of ${claims.claims.length} claims are contradicted by other evidence`}
            subtitle="What is claimed, and what other sources say about it"
          >
            <ClaimList claims={claims.claims} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={6}>
          <Card
            id="challenges"
            title={`${challenges.challenges.length} challenges stand in the way`}
            subtitle="Most severe first; severity is analyst judgement, 5 most severe"
          >
            <ChallengeList challenges={challenges.challenges} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card kind="wide" title="PIC platforms" subtitle="The material systems that light runs in">
            <PicPlatformTable platforms={pic.platforms} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card kind="wide" title="Integration methods" subtitle="Scores are analyst judgement, 5 the most">
            <IntegrationTable methods={integration.methods} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card kind="wide" title="Laser approaches" subtitle="Where the light of a co-packaged engine is made">
            <LaserTable approaches={lasers.approaches} numbers={numbers} />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card
            kind="wide"
            title="What each name means"
            subtitle="The interconnects compared, and what stands beside them"
          >
            <TechnologyDefinitions technologies={list.technologies} />
          </Card>
        </Cell>
        <Cell span={12}>
          <SourceList sources={sources} />
        </Cell>
      </Grid>
    </Page>
  );
}
