import { fireEvent, render, screen } from '@testing-library/react';
import { percentiles, type Distribution } from '@waveguide/probability';
import { useState } from 'react';
import { DistributionField } from './field';

const published: Distribution = { kind: 'metalog', p10: 2029, p50: 2030.5, p90: 2033, lower: null, upper: null };

function Editor({ onChange }: { onChange: (value: Distribution) => void }) {
  const [value, setValue] = useState<Distribution>(published);
  return (
    <>
      <DistributionField
        label="Midpoint of adoption"
        unit="year"
        lower={null}
        upper={null}
        value={value}
        published={published}
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
      <button type="button" onClick={() => setValue(published)}>
        Undo
      </button>
    </>
  );
}

const field = (name: string) => screen.getByLabelText(name, { selector: 'input' }) as HTMLInputElement;
const type = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });

describe('DistributionField', () => {
  it('starts with the value, typed as one would type it', () => {
    render(<Editor onChange={() => undefined} />);
    expect(field('Type a range').value).toBe('2029 / 2030.5 / 2033');
    expect(field('P50').value).toBe('2030.5');
  });

  it('understands each keystroke that makes sense and keeps those that do not', () => {
    const onChange = jest.fn();
    render(<Editor onChange={onChange} />);
    type('Type a range', '2028.6 to ');
    expect(onChange).not.toHaveBeenCalled();
    expect(field('Type a range').value).toBe('2028.6 to ');
    expect(field('Type a range').getAttribute('aria-invalid')).toBe('true');
    type('Type a range', '2028.6 to 2031.4');
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(field('Type a range').getAttribute('aria-invalid')).toBe('false');
    expect(screen.getByText(/a normal with 5% below 2028\.6 and 5% above 2031\.4/)).toBeTruthy();
  });

  it('is one value in all its fields', () => {
    render(<Editor onChange={() => undefined} />);
    type('P90', '2032');
    expect(field('Type a range').value).toBe('2029 / 2030.5 / 2032');
  });

  it('means the published value again once the percentiles read as before, whatever family and digits that has', () => {
    const normal: Distribution = { kind: 'normal', mean: 2030.654321, standardDeviation: 1.2345678 };
    const entered: Distribution[] = [];
    function Field() {
      const [value, setValue] = useState<Distribution>(normal);
      const onChange = (next: Distribution) => {
        entered.push(next);
        setValue(next);
      };
      return (
        <DistributionField
          {...{ label: 'Midpoint', unit: 'year', lower: null, upper: null, value, published: normal, onChange }}
        />
      );
    }
    render(<Field />);
    const before = field('P50').value;
    type('P50', '2031.4');
    type('P50', before);
    expect(entered.map(({ kind }) => kind)).toEqual(['metalog', 'normal']);
    expect(entered[1]).toBe(normal);
  });

  it('keeps a refused percentile in its field, with the reason', () => {
    const onChange = jest.fn();
    render(<Editor onChange={onChange} />);
    type('P10', '2031');
    expect(onChange).not.toHaveBeenCalled();
    expect(field('P10').value).toBe('2031');
    expect(screen.getByText(/must rise in this order/)).toBeTruthy();
  });

  it('shows the value again once it was changed from elsewhere', () => {
    render(<Editor onChange={() => undefined} />);
    type('Type a range', '2031');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('Type a range').value).toBe('2029 / 2030.5 / 2033');
  });

  it('moves a handle by keyboard, further with Shift', () => {
    const onChange = jest.fn<void, [Distribution]>();
    render(<Editor onChange={onChange} />);
    const handle = screen.getByRole('slider', { name: 'Midpoint of adoption, P90' });
    fireEvent.keyDown(handle, { key: 'ArrowRight' });
    // A press moves by 2% of P10 to P90: 0.02 × 4 years.
    expect(percentiles(onChange.mock.calls[0]![0]).p90).toBeCloseTo(2033.08, 6);
    fireEvent.keyDown(handle, { key: 'ArrowLeft', shiftKey: true });
    expect(percentiles(onChange.mock.calls[1]![0]).p90).toBeCloseTo(2033.08 - 0.2 * 4.08, 6);
  });
});
