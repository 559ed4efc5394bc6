-- What a phone said of a press at the door, by its own clock: when the button was pressed, and when it was sent. It
-- tells how long a press waited and how far the clock is off; it orders nothing. What came in last holds.
alter table night_presence
  add column device_pressed_at timestamptz,
  add column device_sent_at timestamptz,
  add constraint night_presence_device check (device_sent_at is null or device_pressed_at is not null);
