using Sequent.Tests;

namespace Sequent.Definitions.Tests;

public class ApprovedDiagramTests
{
    private static readonly DiagramOptions s_witness = new() { Witness = SampleDiagrams.Ticket.Find(Rules.Livelock)[0] };

    private static readonly DiagramOptions s_stuck = new()
    {
        Witness = new(Rules.Deadlock, ElementPath.State("Failed"), "After 'Accept', 'Pack', 'Decline' nothing can move any more: 'Packed' waits for 'Paid'")
        {
            Witness = EquatableArray.Create("Accept", "Pack", "Decline"),
        },
    };

    [Test]
    public void All_that_a_definition_holds()
    {
        var definition = SampleDiagrams.PurchaseOrder;
        Approval.Verify(definition.ToMermaid(), "Diagrams/Approved", "PurchaseOrder", "mmd");
        Approval.Verify(definition.ToDot(), "Diagrams/Approved", "PurchaseOrder", "dot");
    }

    [Test]
    public void A_witness()
    {
        Approval.Verify(SampleDiagrams.Ticket.ToMermaid(s_witness), "Diagrams/Approved", "Ticket", "mmd");
        Approval.Verify(SampleDiagrams.Ticket.ToDot(s_witness), "Diagrams/Approved", "Ticket", "dot");
    }

    [Test]
    public void Forks_and_joins()
    {
        Approval.Verify(SampleDiagrams.Release.ToMermaid(), "Diagrams/Approved", "Release", "mmd");
        Approval.Verify(SampleDiagrams.Release.ToDot(), "Diagrams/Approved", "Release", "dot");
    }

    [Test]
    public void A_firing_sequence()
    {
        Approval.Verify(SampleDiagrams.Order.ToMermaid(s_stuck), "Diagrams/Approved", "Order", "mmd");
        Approval.Verify(SampleDiagrams.Order.ToDot(s_stuck), "Diagrams/Approved", "Order", "dot");
    }

    [Test]
    public void The_pictures_of_the_documentation()
    {
        Picture("purchase-order.svg", SampleDiagrams.PurchaseOrder.ToSvg());
        Picture("ticket.svg", SampleDiagrams.Ticket.ToSvg(s_witness));
        Picture("release.svg", SampleDiagrams.Release.ToSvg());
        Picture("order.svg", SampleDiagrams.Order.ToSvg(s_stuck));
    }

    private static void Picture(string name, string svg)
    {
        var file = Path.Combine(DocsFolder(), "images", name);
        if (Environment.GetEnvironmentVariable("SEQUENT_ACCEPT") == "1")
            File.WriteAllText(file, svg);
        Assert.That(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", Is.EqualTo(svg),
            $"docs/images/{name} is not what is drawn: run the test with SEQUENT_ACCEPT=1, and look at it");
    }

    private static string DocsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs");
    }
}
