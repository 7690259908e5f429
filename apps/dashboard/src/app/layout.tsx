import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { themeScript } from '@waveguide/ui';
import '@waveguide/ui/fonts.css';
import '@waveguide/ui/tokens.css';
import '@waveguide/ui/base.css';
import { isSharedPath } from '../accounts/open-path';
import { requireReading } from '../accounts/require-reading';
import { TrayCollecting, TrayFrame } from '../briefings/tray/frame';
import { Account } from '../shell/account';
import { ContextFrame } from '../shell/context-frame';
import { Masthead } from '../shell/masthead';
import { PageFoot } from '../shell/page-foot';
import { sans, serif } from './fonts';
import { TranslationGuard } from '../view/translation-guard';
import { Providers } from './providers';

export const metadata: Metadata = {
  title: { default: 'Waveguide', template: '%s | Waveguide' },
  description:
    'Where co-packaged optics stands, when it comes, how big it grows and who wins: every number with its range and its source.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#11141a' },
  ],
};

/** What surrounds every page. It reads the request's nonce, so no page is prerendered without its content security policy. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await requireReading();
  const request = await headers();
  const nonce = request.get('x-nonce') ?? undefined;
  const Frame = isSharedPath(request.get('x-address') ?? '') ? BareFrame : SiteFrame;
  return (
    // The theme script sets attributes on <html> before React arrives; that difference is meant.
    <html lang="en" className={`${serif.variable} ${sans.variable}`} suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <TranslationGuard />
        <Frame>{children}</Frame>
      </body>
    </html>
  );
}

/** The page and nothing else: what is given away by a link shows nothing of the installation around it. */
function BareFrame({ children }: { readonly children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1}>
      {children}
    </main>
  );
}

function SiteFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Providers>
      <Masthead account={<Account />} />
      <ContextFrame />
      <main id="content" tabIndex={-1}>
        <TrayCollecting>{children}</TrayCollecting>
      </main>
      <PageFoot />
      <TrayFrame />
    </Providers>
  );
}
