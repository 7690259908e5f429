import { fireEvent, render, screen } from '@testing-library/react';
import { ChartDownloadDialog } from './download-dialog';
import { sampleSpec } from './sample-spec';

const LINK = /^Download /;
const address = () => screen.getByRole('link', { name: LINK }).getAttribute('href');
const choose = (group: string, option: string) => {
  const held = screen.getByRole('group', { name: group });
  const [button] = [...held.querySelectorAll('button')].filter(({ textContent }) => textContent === option);
  fireEvent.click(button!);
};

function open(revision: number | null = null) {
  const bare = { ...sampleSpec, provenance: { ...sampleSpec.provenance, address: '/timeline', revision: null } };
  render(
    <ChartDownloadDialog
      spec={revision === null ? sampleSpec : bare}
      revision={revision}
      open
      onOpenChange={() => undefined}
    />,
  );
}

describe('the download dialog', () => {
  it('starts with a picture that stays at the revision shown', () => {
    open();
    expect(address()).toBe(
      '/charts/market-forecast.png?scenario=base&revision=3&size=slide16x9&theme=light&resolution=2',
    );
    expect(screen.getByRole('link', { name: LINK }).hasAttribute('download')).toBe(true);
    expect(screen.getByText('Stays at revision 3, whatever is published later.')).toBeTruthy();
  });

  it('puts every choice into the address, which can be copied', () => {
    open();
    choose('Size', 'Square');
    choose('Theme', 'Dark');
    choose('Resolution', '4x');
    choose('Numbers', 'Live');
    expect(address()).toBe('/charts/market-forecast.png?scenario=base&size=square&theme=dark&resolution=4');
    expect(screen.getByLabelText<HTMLInputElement>(/^Address/).value).toBe(`http://localhost${address()}`);
  });

  it('asks of each format only what it has, and keeps what was chosen for another', () => {
    open();
    choose('Theme', 'Print');
    fireEvent.click(screen.getByRole('radio', { name: /CSV table/ }));
    expect(screen.queryByRole('group', { name: 'Theme' })).toBeNull();
    expect(address()).toBe('/charts/market-forecast.csv?scenario=base&revision=3');
    fireEvent.click(screen.getByRole('radio', { name: /PowerPoint/ }));
    expect(screen.queryByRole('group', { name: 'Resolution' })).toBeNull();
    expect(address()).toBe('/charts/market-forecast.pptx?scenario=base&revision=3&size=slide16x9&theme=print');
  });

  it('freezes a chart of no run at the revision in view', () => {
    open(5);
    expect(address()).toContain('revision=5');
  });

  it('tells the pixels of a picture once it has seen it, and where it cannot be drawn', () => {
    open();
    const picture = screen.getByRole<HTMLImageElement>('img');
    expect(picture.getAttribute('src')).toContain('resolution=1');
    Object.defineProperties(picture, { naturalWidth: { value: 1280 }, naturalHeight: { value: 720 } });
    fireEvent.load(picture);
    expect(screen.getByText('2560 × 1440 pixels')).toBeTruthy();
    choose('Size', 'Square');
    fireEvent.error(screen.getByRole('img'));
    expect(screen.getByText(/could not be drawn/)).toBeTruthy();
  });
});
