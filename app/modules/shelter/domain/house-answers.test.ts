import { expect, it } from 'vitest';
import { withAnswers } from './house-answers.ts';

const nothing = {
  hasSingleRooms: null,
  isOnGroundFloor: null,
  takesCouples: null,
  takesFamilies: null,
  takesPets: null,
  isForWomenOnly: false,
};

it('counts an answer where the register says nothing, and nowhere else', () => {
  const register = { ...nothing, takesCouples: false, hasSingleRooms: true, isForWomenOnly: true };
  const answers = {
    takesCouples: { answer: true },
    takesPets: { answer: true },
    isOnGroundFloor: { answer: false },
    takesFamilies: { answer: null },
  };
  expect(withAnswers(register, answers)).toEqual({
    hasSingleRooms: true,
    isOnGroundFloor: false,
    takesCouples: false,
    takesFamilies: null,
    takesPets: true,
    isForWomenOnly: true,
  });
});
