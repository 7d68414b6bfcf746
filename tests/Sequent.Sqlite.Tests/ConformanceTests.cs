using Stores.Conformance;

namespace Sequent.Sqlite.Tests;

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class InstanceTests<THarness> : InstanceConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class CommitTests<THarness> : CommitConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class ReceiptTests<THarness> : ReceiptConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class SearchTests<THarness> : SearchConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class HistoryTests<THarness> : HistoryConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class DefinitionTests<THarness> : DefinitionConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class EventTests<THarness> : EventConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class LeaseTests<THarness> : LeaseConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class TransactionTests<THarness> : TransactionConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class TenantTests<THarness> : TenantConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class SchemaTests<THarness> : SchemaConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class TaskTests<THarness> : TaskConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class InboxTests<THarness> : InboxConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class TimerTests<THarness> : TimerConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class DelegationTests<THarness> : DelegationConformance<THarness>
    where THarness : StoreHarness, new();

[TestFixture(typeof(FileHarness)), TestFixture(typeof(MemoryHarness))]
public sealed class ScheduleTests<THarness> : ScheduleConformance<THarness>
    where THarness : StoreHarness, new();
