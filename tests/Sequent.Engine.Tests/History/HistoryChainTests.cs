namespace Sequent.Engine.Tests.History;

public class HistoryChainTests
{
    private static readonly HistoryEntry s_entry = new()
    {
        Instance = InstanceId.Parse("0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e33"),
        Sequence = 2,
        Kind = HistoryKind.Moved,
        Transition = "submit",
        StateBefore = "draft",
        StateAfter = "in_review",
        DefinitionVersion = "1.0.0",
        ActorId = "ana",
        ActorKind = ActorKind.User,
        OnBehalfOf = "ben",
        Reasoning = "it is done",
        Payload = """{"inputs":{}}""",
        At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero),
        PreviousHash = HistoryChain.Start,
        Hash = "",
    };

    // The encoding is stored in every database: it never changes. The hash was worked out by another program from its description.
    [Test]
    public void The_hash_of_an_entry_never_changes() => Assert.That(HistoryChain.Seal(s_entry).Hash, Is.EqualTo("36970936a59664f4c999ff47192e2f76fe64a83cc0df5f516ec6c4c36400a37a"));

    [Test]
    public void A_time_is_the_same_wherever_it_is_told() =>
        Assert.That(HistoryChain.Seal(s_entry with { At = s_entry.At.ToOffset(TimeSpan.FromHours(5)) }).Hash, Is.EqualTo(HistoryChain.Seal(s_entry).Hash));

    private static IEnumerable<TestCaseData> Changes()
    {
        (string Name, Func<HistoryEntry, HistoryEntry> Change)[] changes =
        [
            ("Instance", e => e with { Instance = InstanceId.Parse("0192f0c4-7e2a-7b6c-8f10-2f4d8c1a9e34") }),
            ("Sequence", e => e with { Sequence = 3 }),
            ("Kind", e => e with { Kind = HistoryKind.Voted }),
            ("Transition", e => e with { Transition = null }),
            ("Transition is empty", e => e with { Transition = "" }),
            ("StateBefore", e => e with { StateBefore = "drafts" }),
            ("StateAfter", e => e with { StateAfter = "published" }),
            ("DefinitionVersion", e => e with { DefinitionVersion = "1.0.1" }),
            ("ActorId", e => e with { ActorId = "Ana" }),
            ("ActorKind", e => e with { ActorKind = ActorKind.Agent }),
            ("OnBehalfOf", e => e with { OnBehalfOf = null }),
            ("Reasoning", e => e with { Reasoning = "it is done " }),
            ("Payload", e => e with { Payload = """{"inputs": {}}""" }),
            ("At", e => e with { At = e.At.AddTicks(1) }),
            ("PreviousHash", e => e with { PreviousHash = new('1', 64) }),
            ("a letter that goes over to the next field", e => e with { StateBefore = "draf", StateAfter = "tin_review" }),
            ("two fields that are swapped", e => e with { OnBehalfOf = e.Reasoning, Reasoning = e.OnBehalfOf }),
        ];
        return changes.Select(c => new TestCaseData(c.Change).SetArgDisplayNames(c.Name));
    }

    [TestCaseSource(nameof(Changes))]
    public void Whatever_is_changed_shows(Func<HistoryEntry, HistoryEntry> change)
    {
        var sealedEntry = HistoryChain.Seal(s_entry);
        Assert.That(HistoryChain.Verify(sealedEntry), Is.True);
        Assert.That(HistoryChain.Verify(change(sealedEntry)), Is.False);
        Assert.That(HistoryChain.Seal(change(s_entry)).Hash, Is.Not.EqualTo(sealedEntry.Hash));
    }

    [Test]
    public void Long_texts_and_all_letters_are_hashed()
    {
        var entry = HistoryChain.Seal(s_entry with { Payload = new string('ü', 100_000), Reasoning = "😀" });
        Assert.That(HistoryChain.Verify(entry), Is.True);
        Assert.That(HistoryChain.Verify(entry with { Payload = new string('ü', 99_999) + "u" }), Is.False);
    }
}
