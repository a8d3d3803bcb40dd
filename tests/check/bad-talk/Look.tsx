import { Part } from 'lectern';
import { Slide, plainPicture } from './Slide.tsx';

export function Look() {
  return (
    <Part title="Look">
      <Slide id="look-close" title="A picture between rows of plain slides">
        <img src={plainPicture('teal')} alt="A valley" width={1221} height={407} />
      </Slide>
    </Part>
  );
}
