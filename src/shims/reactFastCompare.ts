// Spectacle compares positions before and after its own moves. Lectern makes these moves instead.
export default () => true;
