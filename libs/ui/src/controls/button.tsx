import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../page/class-names';
import styles from './button.module.css';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly kind?: 'plain' | 'primary' | 'quiet';
}

/** A boxed button: for what changes something. */
export function Button({ kind = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(styles.button, kind === 'plain' ? null : styles[kind], className)}
      {...rest}
    />
  );
}

/** A boxed button that is a link, such as one that fetches a file. */
export function ButtonLink({
  kind = 'plain',
  className,
  ...rest
}: ComponentPropsWithRef<'a'> & Pick<ButtonProps, 'kind'>) {
  return <a className={classNames(styles.button, kind === 'plain' ? null : styles[kind], className)} {...rest} />;
}

/** A word with an icon and no box: for what looks at, copies or fetches something. */
export function TextAction({ className, type = 'button', ...rest }: ComponentPropsWithRef<'button'>) {
  return <button type={type} className={classNames(styles.action, className)} {...rest} />;
}

/** A text action that is a link. */
export function TextActionLink({ className, ...rest }: ComponentPropsWithRef<'a'>) {
  return <a className={classNames(styles.action, className)} {...rest} />;
}
