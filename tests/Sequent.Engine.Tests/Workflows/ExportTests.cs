using System.Text;
using System.Text.Json;
using static Sequent.Engine.Tests.Application;

namespace Sequent.Engine.Tests;

public class ExportTests
{
    private static readonly string[] s_fields =
    [
        "workflow", "subject_type", "subject_id", "instance", "sequence", "kind", "transition", "state_before", "state_after", "definition_version",
        "actor_id", "actor_kind", "on_behalf_of", "reasoning", "payload", "at", "previous_hash", "hash",
    ];

    [Test]
    public async Task JSON_Lines_have_an_object_for_each_entry()
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync("PO-17");
        await app.Workflows.ApplyAsync(id, o => o.Submit(Buyer), new() { Reasoning = "line\nbreak – «é»" });

        var bytes = await ExportAsync(app, HistoryFormat.JsonLines, id);
        var text = Encoding.UTF8.GetString(bytes);
        var lines = text.Split('\n');
        var second = JsonElement.Parse(lines[1]);

        Assert.Multiple(() =>
        {
            Assert.That(bytes[0], Is.EqualTo((byte)'{'), "There is no byte-order mark.");
            Assert.That(lines, Has.Length.EqualTo(3));
            Assert.That(lines[2], Is.Empty);
            Assert.That(second.EnumerateObject().Select(p => p.Name), Is.EqualTo(s_fields));
            Assert.That(second.GetProperty("transition").GetString(), Is.EqualTo("submit"));
            Assert.That(second.GetProperty("sequence").GetInt64(), Is.EqualTo(2));
            Assert.That(second.GetProperty("reasoning").GetString(), Is.EqualTo("line\nbreak – «é»"));
            Assert.That(second.GetProperty("on_behalf_of").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(JsonElement.Parse(lines[0]).GetProperty("payload").GetProperty("data").GetProperty("amount").GetRawText(), Is.EqualTo("12000"));
        });
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@sum", "'@sum")]
    [TestCase("\tx", "'\tx")]
    [TestCase("\rx", "\"'\rx\"")]
    [TestCase("\n=1+1", "\"'\n=1+1\"")]
    [TestCase("\uFF1D1+1", "'\uFF1D1+1")]
    [TestCase("\uFF20sum", "'\uFF20sum")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"no\"", "\"say \"\"no\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("plain", "plain")]
    public async Task CSV_is_quoted_and_holds_no_formula(string reasoning, string cell)
    {
        await using var app = Start();
        var id = await app.Workflows.OrderAsync("PO-17");
        await app.Workflows.PauseAsync(id, Buyer, new() { Reasoning = reasoning });

        var text = Encoding.UTF8.GetString(await ExportAsync(app, HistoryFormat.Csv, id));

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith(string.Join(',', s_fields) + "\r\npurchase-order,purchase-order,PO-17," + id + ",1,started,"));
            Assert.That(text, Does.Contain($",ana,user,,{cell},,"));
            Assert.That(text, Does.EndWith("\r\n"));
        });
    }

    [Test]
    public async Task All_histories_are_exported_instance_by_instance_in_bounded_pieces()
    {
        await using var app = Start();
        for (var i = 0; i < 120; i++)
        {
            await app.Workflows.OrderAsync($"PO-{i:000}");
            app.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        var target = new Pieces();
        await app.Workflows.ExportHistoryAsync(target, HistoryFormat.JsonLines);

        var subjects = Encoding.UTF8.GetString(target.ToArray()).TrimEnd('\n').Split('\n').Select(l => JsonElement.Parse(l).GetProperty("subject_id").GetString());
        Assert.Multiple(() =>
        {
            Assert.That(subjects, Is.EqualTo(Enumerable.Range(0, 120).Select(i => $"PO-{i:000}")));
            Assert.That(target.Largest, Is.LessThan(80_000));
        });
    }

    [Test]
    public async Task An_export_of_nothing_has_the_names_alone()
    {
        await using var app = Start();
        Assert.Multiple(async () =>
        {
            Assert.That(await ExportAsync(app, HistoryFormat.JsonLines), Is.Empty);
            Assert.That(Encoding.UTF8.GetString(await ExportAsync(app, HistoryFormat.Csv)), Is.EqualTo(string.Join(',', s_fields) + "\r\n"));
        });
    }

    private static async Task<byte[]> ExportAsync(Application app, HistoryFormat format, InstanceId? id = null)
    {
        var stream = new MemoryStream();
        await app.Workflows.ExportHistoryAsync(stream, format, id);
        return stream.ToArray();
    }

    private sealed class Pieces : MemoryStream
    {
        public int Largest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
