-- The answer under an idempotency key.
INSERT INTO workflow_receipts (tenant_id, key, fingerprint, instance_id, outcome, votes, votes_needed, version, marking, status, at)
VALUES ($tenant, $key, $fingerprint, $instance, $outcome, $votes, $votes_needed, $version, $marking, $status, $at)
