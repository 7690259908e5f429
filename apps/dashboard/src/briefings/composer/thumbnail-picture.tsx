'use client';

import { useCallback, useState } from 'react';
import { useWhenOnline } from './use-when-online';
import styles from './slides.module.css';

/** Wide enough for the column on a screen of twice the density. */
const WIDTH_PX = 480;

/** Where the small picture of a slide lies, as it was saved with a version. */
export const thumbnailAddress = (briefingId: string, slideId: string, version: number) =>
  `/briefings/${briefingId}/slides/${slideId}.png?version=${version}&width=${WIDTH_PX}`;

export interface ThumbnailPictureProps {
  readonly src: string;
  /** Of the slide; stands in if the picture could not be had. */
  readonly name: string;
  /** Of the slide, whose proportions the picture has. */
  readonly width: number;
  readonly height: number;
}

/** A small picture of a slide, its name if the picture could not be had, and once more when this device is online again. */
export function ThumbnailPicture({ src, name, width, height }: ThumbnailPictureProps) {
  const [failed, setFailed] = useState(false);
  useWhenOnline(
    failed,
    useCallback(() => setFailed(false), []),
  );
  if (failed) return <span className={styles.unsaved}>{name}</span>;
  return (
    <img
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      width={width}
      height={height}
      onError={() => setFailed(true)}
    />
  );
}
