import { render, screen } from '@testing-library/react';
import { WebAddress } from './web-address';

it('shows host and path in letters, and leads to the whole address', () => {
  const address = `https://www.example.cn/%E5%85%89/%E6%8A%A5.html?utm_source=${'x'.repeat(400)}`;
  render(<WebAddress address={address} />);
  const link = screen.getByRole('link', { name: 'www.example.cn/光/报.html' });
  expect(link.getAttribute('href')).toBe(address);
  expect(link.getAttribute('title')).toBe(address);
});

it('is no link where the address is none of the web', () => {
  render(<WebAddress address="javascript:alert(1)" />);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('javascript:alert(1)')).toBeTruthy();
});
