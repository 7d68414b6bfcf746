-- Takes a lease that is free, has ended or is the holder's own. One that would last for longer than anybody takes it was taken by a clock that was wrong.
INSERT INTO workflow_lock (name, holder, expires_at)
VALUES ($name, $holder, $expires_at)
ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
WHERE holder = excluded.holder OR expires_at <= $now OR expires_at > $too_late
