import { AdviceSlide } from 'lectern';

export const advice = (
  <AdviceSlide
    title="New tools, new manners"
    notes="Nobody asked for this part. Breathe before it."
    items={[
      { icon: '🍝', label: 'Read before you paste', cue: 'Tell the story of the Friday release.' },
      { icon: '🤝', label: 'Say what you used', cue: 'Ask who has done that this week.' },
    ]}
  />
);
