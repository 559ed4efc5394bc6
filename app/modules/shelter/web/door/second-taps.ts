/** Taps that follow within this time at the same spot were meant as one. */
const millisecondsBetween = 700;
const pixelsApart = 40;

/**
 * With cold hands a button is tapped twice. The second tap at the same spot is not heard, whatever stands there by then:
 * the way back, or another person.
 */
export function ignoreSecondTaps(door: HTMLElement): void {
  let last: MouseEvent | null = null;
  door.addEventListener(
    'click',
    (event) => {
      const isSecond =
        last !== null &&
        event.timeStamp - last.timeStamp < millisecondsBetween &&
        Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) < pixelsApart;
      if (isSecond) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      const isPress =
        event.target instanceof Element && event.target.closest('[data-door-form] button') !== null;
      if (isSecond || isPress) last = event;
    },
    { capture: true },
  );
}
