import { Fragment } from 'react';
import { partsOfAddress } from '../core/words.ts';

/** An address as text: its lines end after its slashes, dots and hyphens, and not within words. */
export const Address = ({ children }: { children: string }) =>
  partsOfAddress(children).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
