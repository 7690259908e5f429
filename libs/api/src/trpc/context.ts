import type { Principal } from '@waveguide/auth';
import type { JobQueue, PrismaClient, PublicationFeed } from '@waveguide/db';
import type { EngineRuns } from './engine-runs';
import type { ReportIncident } from './error-map';

/** What the whole process shares, made once. */
export interface ApiServices {
  readonly client: PrismaClient;
  readonly engineRuns: EngineRuns;
  /** Tells of revisions that are published, by this process or another. */
  readonly publicationFeed: PublicationFeed;
  /** Carries the files of briefings that are to be made to whoever makes them. */
  readonly exportQueue: JobQueue;
  /** The address under which readers of a file reach this installation; null if nobody has stated one (`PUBLIC_URL`). */
  readonly publicUrl: string | null;
  /** The time of record: by the database's clock, for every process that writes to it. */
  readonly now: () => Promise<Date>;
  readonly reportIncident: ReportIncident;
}

/** What one request runs with. */
export interface ApiContext extends ApiServices {
  readonly principal: Principal;
}
