import { countReader, isPersonReading, sharedSlides } from '@waveguide/api';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { PasswordQuestion, type PasswordAnswered } from '../../../shared/password-question';
import { SharedDeck } from '../../../shared/shared-deck';
import { openedShare } from '../../../shared/share-visit';
import { requestContext } from '../../../trpc/request-context';

interface SharedPageProps {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The address is a secret: no robot keeps it and no other site is told of it. */
export async function generateMetadata({ params }: Pick<SharedPageProps, 'params'>): Promise<Metadata> {
  const opened = await openedShare((await params).token);
  const title = opened.kind === 'open' ? opened.briefing.content.title : 'A shared briefing';
  return {
    title: { absolute: title },
    description: null,
    referrer: 'no-referrer',
    robots: { index: false, follow: false },
  };
}

const ANSWERS: readonly PasswordAnswered[] = ['wrong', 'wait'];

/** One briefing, read-only, for whoever has its link: nothing else of the installation can be seen from here. */
export default async function SharedPage({ params, searchParams }: SharedPageProps) {
  const { token } = await params;
  const opened = await openedShare(token);
  switch (opened.kind) {
    case 'closed':
      return notFound();
    case 'password': {
      const { answer } = await searchParams;
      const answered = ANSWERS.find((known) => known === answer) ?? null;
      return <PasswordQuestion token={token} answered={answered} wait={opened.wait} />;
    }
    case 'open': {
      const context = await requestContext();
      const slides = await sharedSlides(context, opened.briefing);
      const asked = await headers();
      if (isPersonReading({ method: asked.get('x-method'), headers: asked }))
        await countReader(context, opened.briefing.shareId, context.principal);
      return <SharedDeck path={`/shared/${token}`} briefing={opened.briefing} slides={slides} />;
    }
  }
}
