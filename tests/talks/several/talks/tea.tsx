import { PointsSlide, Presentation, QuestionSlide } from 'lectern';

export function Talk() {
  return (
    <Presentation
      title="Tee am Arbeitsplatz"
      lang="de"
      date="2027-01-31"
      speakers={[{ name: 'Ada Blum' }]}
    >
      <QuestionSlide title="Warum Tee?" notes="Der Kessel pfeift." />
      <PointsSlide title="Drei Sorten" points={[{ text: 'Grün' }]} notes="Kurz warten." />
    </Presentation>
  );
}
