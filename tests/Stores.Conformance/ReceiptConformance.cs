using Sequent.Engine.Storage;

namespace Stores.Conformance;

/// <summary>An idempotency key is answered once, and the answer is written with the change itself.</summary>
public abstract class ReceiptConformance<THarness> : StoreConformance<THarness>
    where THarness : StoreHarness, new()
{
    [Test]
    public async Task A_receipt_comes_back()
    {
        var decision = Sample.Start(Sample.Instance());
        var receipt = Sample.Receipt(decision, "a key – with 'quotes'");
        Assert.That(await Store.FindReceiptAsync(receipt.Tenant, receipt.Key, null, default), Is.Null);
        await Store.CommitAsync(new(decision) { Receipt = receipt }, null, default);
        Assert.That(await Store.FindReceiptAsync(receipt.Tenant, receipt.Key, null, default), Is.EqualTo(receipt));
    }

    [Test]
    public async Task A_key_that_was_used_gives_its_answer_before_anything_else_is_looked_at()
    {
        var instance = await Started();
        var first = Sample.Move(instance);
        var receipt = Sample.Receipt(first, "key");
        await Store.CommitAsync(new(first) { Receipt = receipt }, null, default);
        // The version is an old one by now, too.
        Assert.That(await Store.CommitAsync(new(first) { Receipt = receipt with { Fingerprint = Sample.Hash('0') } }, null, default), Is.EqualTo(new CommitResult.AlreadyAnswered(receipt)));
        var second = Sample.Move(first.After);
        Assert.That(await Store.CommitAsync(new(second) { Receipt = Sample.Receipt(second, "key") }, null, default), Is.EqualTo(new CommitResult.AlreadyAnswered(receipt)));
        Assert.That(await Find(instance), Is.EqualTo(first.After));
    }

    [Test]
    public async Task Of_many_with_one_key_one_writes_and_the_others_get_its_answer()
    {
        var decisions = Enumerable.Range(0, 32).Select(i => Sample.Start(Sample.Instance($"PO-{i}"))).ToArray();
        var results = await AtOnce(decisions.Length, i => Store.CommitAsync(new(decisions[i]) { Receipt = Sample.Receipt(decisions[i], "key") }, null, default));
        var winner = Array.FindIndex(results, r => r is CommitResult.Committed);
        Assert.That(results.Where((_, i) => i != winner), Is.All.EqualTo(new CommitResult.AlreadyAnswered(Sample.Receipt(decisions[winner], "key"))));
        for (var i = 0; i < decisions.Length; i++)
            Assert.That(await Find(decisions[i].After), i == winner ? Is.Not.Null : Is.Null);
    }

    [Test]
    public async Task Old_receipts_can_be_forgotten()
    {
        var old = Sample.Start(Sample.Instance("PO-1"));
        await Store.CommitAsync(new(old) { Receipt = Sample.Receipt(old, "old") }, null, default);
        var other = Sample.Start(Sample.Instance("PO-2", Sample.OtherTenant));
        await Store.CommitAsync(new(other) { Receipt = Sample.Receipt(other, "old") }, null, default);
        var young = Sample.Start(Sample.Instance("PO-3"));
        await Store.CommitAsync(new(young) { Receipt = Sample.Receipt(young, "young") }, null, default);

        Assert.That(await Store.DeleteReceiptsAsync(Sample.Tenant, young.After.ChangedAt, default), Is.EqualTo(1));
        Assert.That(await Store.FindReceiptAsync(Sample.Tenant, "old", null, default), Is.Null);
        Assert.That(await Store.FindReceiptAsync(Sample.Tenant, "young", null, default), Is.Not.Null);
        Assert.That(await Store.FindReceiptAsync(Sample.OtherTenant, "old", null, default), Is.Not.Null);
    }
}
