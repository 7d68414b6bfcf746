namespace Sequent.Benchmarks.InMemory;

/// <summary>What the state adds to an object: its size beside that of the same class with a plain enum field.</summary>
internal static class EntitySize
{
    private const int Objects = 10_000;

    public static void AddTo(Table table)
    {
        var plain = Of(() => new HandWrittenDecimalOrder());
        var workflow = Of(() => new DecimalOrder());
        table.Add("**size of an order with a decimal amount**", "", "", "", "", "");
        table.Add("plain class with an enum field", "", "", $"{plain} B", "", "");
        table.Add("workflow class", "", $"{(double)workflow / plain:0.00}", $"{workflow} B", "the same", workflow == plain ? "met" : "OVER");
    }

    private static long Of(Func<object> create)
    {
        var kept = new object[Objects];
        create();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < kept.Length; i++)
            kept[i] = create();
        var size = (GC.GetAllocatedBytesForCurrentThread() - before) / Objects;
        GC.KeepAlive(kept);
        return size;
    }
}
