import { neighbour } from '../../../lambda/playback/neighbour';

describe('the neighbour of an item', () => {
  const ids = ['ocean', 'rain', 'wind'];

  it('is the one beside it, and the list goes round', () => {
    expect(neighbour(ids, 'rain', 1)).toBe('wind');
    expect(neighbour(ids, 'rain', -1)).toBe('ocean');
    expect(neighbour(ids, 'wind', 1)).toBe('ocean');
    expect(neighbour(ids, 'ocean', -1)).toBe('wind');
  });

  it('is the first where the item is not in the list, and none where there is no list', () => {
    expect(neighbour(ids, 'thunder', 1)).toBe('ocean');
    expect(neighbour([], 'rain', 1)).toBeUndefined();
  });
});
