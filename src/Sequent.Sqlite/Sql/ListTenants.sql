-- Every tenant: each found by one step in an index, however many rows it has.
WITH RECURSIVE
    tenants (id) AS (
        SELECT min(tenant_id) FROM workflow_instances
        UNION
        SELECT (SELECT min(tenant_id) FROM workflow_instances WHERE tenant_id > tenants.id) FROM tenants WHERE tenants.id IS NOT NULL)
SELECT id AS tenant FROM tenants WHERE id IS NOT NULL
UNION
SELECT DISTINCT tenant_id FROM workflow_definitions
ORDER BY 1
